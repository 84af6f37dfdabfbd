/// What is compared of a revision of an article.
package struct RevisionContent: Hashable, Sendable {
    package struct Paragraph: Hashable, Sendable {
        package let role: String
        package let text: String
        /// Whether the editors speak of the article, and not the article of its subject.
        package let isNote: Bool

        package init(role: String, text: String, isNote: Bool) {
            (self.role, self.text, self.isNote) = (role, text, isNote)
        }
    }

    /// A quotation in marks.
    package struct Quote: Hashable, Sendable {
        package let text: String
        /// The name or the description of the speaker; nil where none was found.
        package let speaker: String?
        /// The index of the paragraph in which it begins.
        package let paragraph: Int

        package init(text: String, speaker: String?, paragraph: Int) {
            (self.text, self.speaker, self.paragraph) = (text, speaker, paragraph)
        }
    }

    /// A time of publication: in UTC, and the day on the clock of the outlet, as exactly as `precision` says.
    package struct Publication: Hashable, Sendable {
        package let time: String
        package let day: String?
        package let precision: String
        /// Where the time was read.
        package let source: String

        package init(time: String, day: String?, precision: String, source: String) {
            (self.time, self.day, self.precision, self.source) = (time, day, precision, source)
        }
    }

    package var title: String?
    package var subtitle: String?
    package var byline: [String] = []
    package var publication: Publication?
    package var paragraphs: [Paragraph] = []
    package var quotes: [Quote] = []
    /// The beginnings of what cleaning has removed from the page.
    package var removed: [String] = []
    /// How much of the article was to be had, such as `teaser` or a feed's text: what one revision has and one of another extent lacks, was
    /// neither added nor removed.
    package var extent: [String] = []

    /// What `extent` has where the text is that of a feed.
    package static let feed = "feed"

    var isFromFeed: Bool { extent.contains(RevisionContent.feed) }

    package init() {}

    /// All that is compared, each value with its length before it, so that no two contents have the same bytes.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        func append(_ text: String?) {
            bytes.append(contentsOf: (text.map { "\($0.utf8.count):" } ?? "-").utf8)
            bytes.append(contentsOf: (text ?? "").utf8)
        }
        func append(_ texts: [String]) {
            append(String(texts.count))
            for text in texts { append(text) }
        }
        append(title)
        append(subtitle)
        append(byline)
        for part in [publication?.time, publication?.day, publication?.precision, publication?.source] { append(part) }
        append(paragraphs.flatMap { [$0.role, $0.text] })
        append(String(quotes.count))
        for quote in quotes {
            for part in [quote.text, quote.speaker, String(quote.paragraph)] { append(part) }
        }
        append(removed)
        append(extent)
        return bytes
    }
}
