import Markup

/// The elements of a page that a rule takes, by their labels (`id`, `class` and the like) and tags, and how much of the
/// page.
struct ElementPattern: Sendable {
    /// Whole words, or pairs of neighbouring words, of an element's labels.
    var labels: Set<String> = []
    /// Words that name boilerplate on one page and the article on the next ("teaser" is a card here and the standfirst
    /// there): they count where most of what the element holds is links or next to nothing, or where a heading in it is
    /// a link, as on a card.
    var weakLabels: Set<String> = []
    var tags: Set<HTMLTag> = []
    /// The largest share of the page's prose that the rule may take: a page that calls its own body "social" or
    /// "subscription" keeps it.
    var maximumShare = 0.3
    /// The number of UTF-8 bytes of prose that must remain on the page.
    var minimumRemaining = 0
    /// The most prose, in UTF-8 bytes, that the rule may take.
    var maximumProse = Int.max
    /// Whether the rule may take a piece of a paragraph by its labels: a link in a sentence that is called "author" is
    /// part of the sentence.
    var takesInlinePieces = false
    /// Whether the rule takes a paragraph of prose by its labels, as a caption is one; what names widgets may also name what a
    /// paragraph is about.
    var takesParagraphs = false
    /// Whether what holds a block quote stays: a post from a social network is embedded as one.
    var keepsBlockQuotes = false

    /// Whether the rule takes elements at all.
    var isEmpty: Bool { labels.isEmpty && weakLabels.isEmpty && tags.isEmpty }
}
