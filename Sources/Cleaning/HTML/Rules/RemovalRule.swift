import Markup

/// A kind of page furniture, by what it calls itself.
struct RemovalRule: Sendable {
    /// What a rule takes or leaves; `<article>` text around it is added by the test.
    struct Example: Sendable {
        let html: String
        let isRemoved: Bool

        static func takes(_ html: String) -> Example { Example(html: html, isRemoved: true) }
        static func leaves(_ html: String) -> Example { Example(html: html, isRemoved: false) }
    }

    let name: String
    let reason: String
    /// Whole words, or pairs of neighbouring words, of an element's labels.
    var words: Set<String> = []
    /// Words that name furniture on one page and the article on the next ("teaser" is a card here and the
    /// standfirst there): they count where most of what stands in the element is links or next to nothing, or where a
    /// heading in it is a link, as on a card.
    var weakWords: Set<String> = []
    var tags: Set<HTMLTag> = []
    /// The largest share of the page's prose that the rule may take: a page that calls its own
    /// body "social" or "subscription" keeps it.
    var maximumShare = 0.3
    /// How much prose, in bytes, must be left on the page.
    var leastLeft = 0
    /// The most prose, in bytes, that the rule may take.
    var maximumProse = Int.max
    /// Whether it may take a piece of a paragraph by its words: a link in a sentence that is called
    /// "author" is part of the sentence.
    var takesPieces = false
    /// Whether what holds a block quote stays: a post from a social network is embedded as one.
    var sparesQuotes = false
    let examples: [Example]
}

extension RemovalRule {
    /// In the order in which they are asked: the first that matches gives its name to the cut.
    static let all: [RemovalRule] = [
        hidden, comments, consent, share, newsletter, paywall, related, advertisement, navigation, form, media, caption,
        byline, tags,
    ]

    /// What each word of a label means; of several rules that know a word the first counts.
    static let table: LabelTable = {
        var entries: [String: LabelTable.Meaning] = [:]
        for word in bodyWords { entries[word, default: LabelTable.Meaning()].isBody = true }
        for (number, rule) in all.enumerated() {
            for word in rule.words where entries[word]?.rule == nil {
                entries[word, default: LabelTable.Meaning()].rule = number
            }
            for word in rule.weakWords where entries[word]?.rule == nil {
                entries[word, default: LabelTable.Meaning()].rule = number
                entries[word]?.isWeak = true
            }
        }
        return LabelTable(entries)
    }()

    /// The rule of each tag, by its raw value.
    static let byTag: [RemovalRule?] = HTMLTag.allCases.map { tag in all.first { $0.tags.contains(tag) } }

    /// By which pages name the element that holds the article's text.
    private static let bodyWords: Set<String> = [
        "articlebody", "article body", "entry content", "post content", "story body", "storybody", "article content",
        "post body", "articlecontent", "article text", "story content", "content body", "article main", "articletext",
        "artikel body", "story text", "news body", "news content", "article copy", "body copy",
    ]
}
