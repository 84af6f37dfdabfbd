import Text

/// The title of a feed or page, in the parts that a site puts together: its name, that of a section, a motto.
struct FeedTitle: Hashable {
    /// The parts in their order, without words that say only that it is a feed.
    let parts: [String]

    init(_ text: String) {
        let marked = FeedTitle.marks.reduce(text.asName) { $0.replacing($1, with: "\u{1F}") }
        parts = marked.split(separator: "\u{1F}").map { FeedTitle.withoutFeedWords(String($0)) }.filter { !$0.isEmpty }
    }

    private static let marks = [
        " - ", " – ", " — ", " | ", " » ", " › ", " > ", " :: ", " • ", " · ", " / ", " ~ ", ": ", "｜", "：",
    ]

    private static func withoutFeedWords(_ part: String) -> String {
        var words = part.spaceSeparated[...]
        while let last = words.last, isFeedWord(last) { words.removeLast() }
        while let first = words.first, isFeedWord(first) { words.removeFirst() }
        return words.joined(separator: " ")
    }

    private static func isFeedWord(_ word: Substring) -> Bool {
        let plain = NormalizedText.of(String(word))
        return plain.isEmpty || feedWords.contains(plain)
    }

    private static let feedWords: Set = ["rss", "rss2", "rdf", "atom", "xml", "json", "feed", "feeds", "newsfeed"]

    /// The words of the title as they are compared, with a space on both sides.
    var plain: String { " \(NormalizedText.of(parts.joined(separator: " "))) " }
}
