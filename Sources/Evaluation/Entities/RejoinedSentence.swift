import Language

/// The tokens of a sentence as running text, tokenized again by our own tokenizer, and how the two align.
///
/// Labelled data has tokens of many conventions ("J" "." or "J."); the tagger sees what it sees in articles.
struct RejoinedSentence {
    let text: TokenizedText
    /// The offset at which each given token starts in the text.
    private let starts: [Int]

    init(_ tokens: [String]) {
        var text = ""
        var starts: [Int] = []
        var length = 0
        var isAfterOpening = true
        for token in tokens {
            if !isAfterOpening, !Self.closing.contains(token) { text += " "; length += 1 }
            starts.append(length)
            text += token
            length += token.unicodeScalars.count
            isAfterOpening = Self.opening.contains(token)
        }
        self.text = Tokenizer().tokenize(text)
        self.starts = starts
    }

    /// Tokens without a blank before them.
    private static let closing: Set<String> = [
        ".", ",", ";", ":", "!", "?", ")", "]", "'s", "\u{2019}s", "'", "\u{2019}", "''", "\u{201D}", "%", "n't", "'re",
        "'ll", "'ve", "'d", "'m",
    ]
    /// Tokens without a blank after them.
    private static let opening: Set<String> = ["(", "[", "``", "\u{201C}", "$"]

    /// Returns the given tokens that hold our tokens `range`.
    func givenTokens(holding range: Range<Int>) -> Range<Int> {
        let first = startCount(upTo: text.tokens[range.lowerBound].start) - 1
        return first..<max(first + 1, startCount(upTo: text.tokens[range.upperBound - 1].end - 1))
    }

    /// Returns our tokens that begin within the given tokens `range`, or hold its first.
    func ownTokens(in range: Range<Int>) -> Range<Int> {
        let from = starts[range.lowerBound]
        let to = range.upperBound < starts.count ? starts[range.upperBound] : Int.max
        let first = Self.partitioningIndex(text.tokens.count) { text.tokens[$0].end > from }
        return first..<max(first, Self.partitioningIndex(text.tokens.count) { text.tokens[$0].start >= to })
    }

    private func startCount(upTo offset: Int) -> Int { Self.partitioningIndex(starts.count) { starts[$0] > offset } }

    /// Returns the first index that is in the second part, to which all after it belong as well.
    private static func partitioningIndex(_ count: Int, belongsInSecondPart: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsInSecondPart(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
