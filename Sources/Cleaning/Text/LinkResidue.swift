import ArticleModel

/// What a link said to a screen reader, left inside a sentence: "framework, opens new tab".
enum LinkResidue {
    static let rule = "linkResidue"
    static let reason = "tells a screen reader what a link does"

    /// `scalars` without residue, and each piece that was cut out with the mark before it.
    static func cut(from scalars: [Unicode.Scalar], _ words: FoldedWords) -> ([Unicode.Scalar], [RemovedBlock])? {
        let hits = words.words.indices.compactMap { range(at: $0, words.words, scalars) }
        if hits.isEmpty { return nil }
        var kept: [Unicode.Scalar] = []
        var end = 0
        for hit in hits {
            kept += scalars[end..<hit.lowerBound]
            end = hit.upperBound
        }
        kept += scalars[end...]
        return (kept, hits.map { RemovedBlock(rule: rule, reason: reason, text: String(scalars[$0])) })
    }

    private static let opens: Set<UInt64> = hashes("opens", "open")
    private static let between: Set<UInt64> = hashes("in", "a")
    private static let new: Set<UInt64> = hashes("new")
    private static let tabs: Set<UInt64> = hashes("tab", "tabs", "window", "windows")

    private static func hashes(_ words: String...) -> Set<UInt64> { Set(words.map(FoldedWords.hash)) }

    /// From the comma or bracket before "opens (in a) new tab" to the bracket behind it.
    private static func range(
        at index: Int, _ words: [FoldedWords.Word], _ scalars: [Unicode.Scalar]
    ) -> Range<Int>? {
        guard opens.contains(words[index].hash) else { return nil }
        var next = index + 1
        while next < words.count, between.contains(words[next].hash) { next += 1 }
        guard next + 1 < words.count, new.contains(words[next].hash), tabs.contains(words[next + 1].hash) else {
            return nil
        }
        return withMarks(words[index].start..<words[next + 1].end, scalars)
    }

    private static func withMarks(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
        var start = range.lowerBound
        while start > 0, scalars[start - 1].isBlank { start -= 1 }
        guard start > 0, scalars[start - 1] == "," || scalars[start - 1].opensBracket else { return nil }
        let hasBracket = scalars[start - 1].opensBracket
        start -= 1
        while start > 0, scalars[start - 1].isBlank { start -= 1 }
        var end = range.upperBound
        if hasBracket, end < scalars.count, scalars[end].closesBracket { end += 1 }
        return start..<end
    }
}
