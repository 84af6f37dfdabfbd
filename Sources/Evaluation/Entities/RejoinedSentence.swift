import Language

/// The tokens of a sentence as running text, cut again by our own tokenizer, and how the two fit.
///
/// Labelled data has tokens of many conventions ("J" "." or "J."); the tagger sees what it sees in articles.
struct RejoinedSentence {
    let text: TokenizedText
    /// Where each given token starts in the text.
    private let starts: [Int]

    init(_ tokens: [String]) {
        var text = ""
        var starts: [Int] = []
        var length = 0
        var isOpen = true
        for token in tokens {
            if !isOpen, !Self.glued.contains(token) { text += " "; length += 1 }
            starts.append(length)
            text += token
            length += token.unicodeScalars.count
            isOpen = Self.opening.contains(token)
        }
        self.text = Tokenizer().tokenize(text)
        self.starts = starts
    }

    private static let glued: Set<String> = [
        ".", ",", ";", ":", "!", "?", ")", "]", "'s", "\u{2019}s", "'", "\u{2019}", "''", "\u{201D}", "%", "n't", "'re",
        "'ll",
        "'ve", "'d", "'m",
    ]
    private static let opening: Set<String> = ["(", "[", "``", "\u{201C}", "$"]

    /// The given tokens that hold our tokens `range`.
    func given(_ range: Range<Int>) -> Range<Int> {
        let first = starts.lastIndex { $0 <= text.tokens[range.lowerBound].start } ?? 0
        let last = starts.lastIndex { $0 < text.tokens[range.upperBound - 1].end } ?? 0
        return first..<max(first, last) + 1
    }

    /// Our tokens that begin within the given tokens `range`.
    func own(_ range: Range<Int>) -> Range<Int> {
        let from = starts[range.lowerBound]
        let to = range.upperBound < starts.count ? starts[range.upperBound] : Int.max
        let first = text.tokens.firstIndex { $0.end > from } ?? text.tokens.count
        let end = text.tokens.firstIndex { $0.start >= to } ?? text.tokens.count
        return first..<max(first, end)
    }
}
