/// Sentences that the network works on together, with an empty token after each, filled up to a multiple of four.
struct SentenceBatch {
    private(set) var sentences: [Range<Int>] = []
    private(set) var starts: [Int] = []
    private var end = 0

    /// The most tokens of a sentence; longer ones are cut: no text needs them, and memory stays small.
    static let maximumLength = 1000

    /// Batches of about `maximumLength` tokens, in order.
    static func batches(_ sentences: [Range<Int>]) -> [SentenceBatch] {
        var batches: [SentenceBatch] = []
        for sentence in sentences.lazy.flatMap(pieces) {
            if batches.last.map({ $0.end > maximumLength }) ?? true { batches.append(SentenceBatch()) }
            batches[batches.count - 1].add(sentence)
        }
        return batches
    }

    /// How many tokens there are, the empty ones included.
    var count: Int { (end + 3) & ~3 }

    /// The indices of the empty tokens.
    var gaps: [Range<Int>] {
        let ends = zip(starts, sentences).map { $0 + $1.count }
        return zip(ends, starts.dropFirst() + [count]).map { $0..<$1 }
    }

    private mutating func add(_ sentence: Range<Int>) {
        sentences.append(sentence)
        starts.append(end)
        end += sentence.count + 1
    }

    private static func pieces(_ sentence: Range<Int>) -> [Range<Int>] {
        stride(from: sentence.lowerBound, to: sentence.upperBound, by: maximumLength).map {
            $0..<min($0 + maximumLength, sentence.upperBound)
        }
    }
}
