/// Counts what is inconsistent in the articles of a load, for the checks to judge.
struct ArticleFaults {
    /// The number of mentions, quotations and flags whose offsets lie outside the body.
    var spansOutsideBody = 0
    /// The number of mentions and quotations whose text differs from the slice of the body.
    var textsUnequalToBody = 0
    /// The number of quotations whose speaker is not among the entities of the article, or is named though none was
    /// found.
    var unknownSpeakers = 0
    /// The number of confidences that are not between 0 and 1.
    var confidencesOutOfRange = 0
}
