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
        let first = count(startsUpTo: text.tokens[range.lowerBound].start) - 1
        return first..<max(first + 1, count(startsUpTo: text.tokens[range.upperBound - 1].end - 1))
    }

    /// Our tokens that begin within the given tokens `range`, or hold its first.
    func own(_ range: Range<Int>) -> Range<Int> {
        let from = starts[range.lowerBound]
        let to = range.upperBound < starts.count ? starts[range.upperBound] : Int.max
        let first = Self.partition(text.tokens.count) { text.tokens[$0].end > from }
        return first..<max(first, Self.partition(text.tokens.count) { text.tokens[$0].start >= to })
    }

    private func count(startsUpTo place: Int) -> Int { Self.partition(starts.count) { starts[$0] > place } }

    /// The first index for which `isBehind` holds; it holds for all behind it.
    private static func partition(_ count: Int, isBehind: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
