/// What does not fit in the articles of a load: counted, and judged by the checks.
struct ArticleFaults {
    /// Mentions, quotations, flags that stand where the body has no text.
    var offsetsOutsideBody = 0
    /// Mentions and quotations whose words are not the slice of the body.
    var textsUnlikeBody = 0
    /// Quotations whose speaker is not among the entities of the article, or is named though nobody was found.
    var unknownSpeakers = 0
    var confidencesOutOfRange = 0
}
