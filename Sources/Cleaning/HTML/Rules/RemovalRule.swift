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
    var tags: Set<HTMLTag> = []
    /// The largest share of the page's prose that the rule may take: a page that calls its own
    /// body "social" or "subscription" keeps it.
    var maximumShare = 0.3
    /// The most prose, in bytes, that the rule may take.
    var maximumProse = Int.max
    let examples: [Example]

    func matches(_ tag: HTMLTag, _ labels: Labels) -> Bool {
        tags.contains(tag) || !labels.words.isDisjoint(with: words)
    }
}

extension RemovalRule {
    /// In the order in which they are asked: the first that matches gives its name to the cut.
    static let all: [RemovalRule] = [
        hidden, comments, consent, share, newsletter, paywall, related, advertisement, navigation, form, media, caption,
        byline, tags,
    ]
}
