/// A quotation's span without marks, blanks and a closing comma at its edges.
struct TrimmedQuote {
    let start: Int
    let end: Int
    /// Where its words start; nil where the text is no slice of the document.
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

    /// Shared words over all words, or shared characters where words are not known; 0 to 1.
    func overlap(with other: TrimmedQuote) -> Double {
        if let words, let others = other.words, !words.isEmpty || !others.isEmpty {
            return share(words.intersection(others).count, words.union(others).count)
        }
        let shared = max(0, min(end, other.end) - max(start, other.start))
        return share(shared, (end - start) + (other.end - other.start) - shared)
    }
}

/// Pairs labelled with found quotations one to one, best overlap first.
struct QuotePairing {
    /// Pairs that share less are none.
    static let leastOverlap = 0.5

    let pairs: [(labelled: Int, found: Int)]

    init(_ labelled: [TrimmedQuote], _ found: [TrimmedQuote]) {
        var options: [(overlap: Double, labelled: Int, found: Int)] = []
        for (i, left) in labelled.enumerated() {
            for (j, right) in found.enumerated() where right.start < left.end && left.start < right.end {
                let overlap = left.overlap(with: right)
                if overlap >= QuotePairing.leastOverlap { options.append((overlap, i, j)) }
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
