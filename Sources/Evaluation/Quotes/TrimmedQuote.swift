/// The span of a quotation without quotation marks, blanks and a closing comma at its edges.
struct TrimmedQuote {
    let start: Int
    let end: Int
    /// The offsets at which its words start; nil where the text is no slice of the document.
    let words: Set<Int>?

    private static let marks = Set("\"'`´‘’‚‛“”„‟«»‹›＂ \t\r\n\u{a0}".unicodeScalars)

    init(start: Int, end: Int, text: String?) {
        let scalars = Array((text ?? "").unicodeScalars)
        guard scalars.count == end - start else {
            self.start = start
            self.end = end
            words = nil
            return
        }
        let lead = scalars.prefix { Self.marks.contains($0) }.count
        let tail = scalars.dropFirst(lead).reversed().prefix { Self.marks.contains($0) || $0 == "," }.count
        let inner = lead..<(scalars.count - tail)
        self.start = start + inner.lowerBound
        self.end = start + inner.upperBound
        words = Set(ScoredText.wordRanges(Array(scalars[inner])).map { start + inner.lowerBound + $0.start })
    }

    /// Returns the share of the words that both have, from 0 to 1, or of the characters where words are not known.
    func overlap(with other: TrimmedQuote) -> Double {
        if let words, let others = other.words, !words.isEmpty || !others.isEmpty {
            return ratio(words.intersection(others).count, words.union(others).count)
        }
        let shared = max(0, min(end, other.end) - max(start, other.start))
        return ratio(shared, (end - start) + (other.end - other.start) - shared)
    }
}

/// Pairs labelled with found quotations one to one, best overlap first.
struct QuotePairing {
    /// The least overlap of a pair.
    static let minimumOverlap = 0.5

    let pairs: [(labelled: Int, found: Int)]

    init(_ labelled: [TrimmedQuote], _ found: [TrimmedQuote]) {
        var options: [(overlap: Double, labelled: Int, found: Int)] = []
        for (i, left) in labelled.enumerated() {
            for (j, right) in found.enumerated() where right.start < left.end && left.start < right.end {
                let overlap = left.overlap(with: right)
                if overlap >= QuotePairing.minimumOverlap { options.append((overlap, i, j)) }
            }
        }
        var takenLeft: Set<Int> = []
        var takenRight: Set<Int> = []
        let ordered = options.sorted { (-$0.overlap, $0.labelled, $0.found) < (-$1.overlap, $1.labelled, $1.found) }
        pairs = ordered.compactMap { option in
            guard !takenLeft.contains(option.labelled), !takenRight.contains(option.found) else { return nil }
            takenLeft.insert(option.labelled)
            takenRight.insert(option.found)
            return (option.labelled, option.found)
        }
    }
}
