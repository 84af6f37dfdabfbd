import Text

/// Finds announcements of links to screen readers inside a sentence: "framework, opens new tab".
enum LinkResidue {
    /// Returns the pieces in order without overlaps: "external link opens new tab" matches twice and is one piece.
    static func pieces(in scalars: [Unicode.Scalar], _ words: WordSpans) -> [InlineResidue.Piece] {
        var end = 0
        let english: [InlineResidue.Piece] = words.words.indices.compactMap { index in
            guard let range = range(at: index, words.words, scalars), range.lowerBound >= end else { return nil }
            end = range.upperBound
            return (range, .linkResidue)
        }
        return english.isEmpty ? inBrackets(in: scalars) : english
    }

    /// Returns the brackets with an announcement in another language, each with the blank before it.
    private static func inBrackets(in scalars: [Unicode.Scalar]) -> [InlineResidue.Piece] {
        var found: [InlineResidue.Piece] = []
        var open: Int?
        for (index, scalar) in scalars.enumerated() {
            if scalar == "(" { open = index }
            guard scalar == ")", let start = open else { continue }
            open = nil
            guard (10...maximumBracketLength).contains(index - start), start > 0,
                scalars[padded: start - 1].isWhitespace,
                texts.contains(NormalizedText.of(String(scalars[within: start.upTo(index)])))
            else { continue }
            found.append(((start - 1).upTo(index + 1), .linkResidue))
        }
        return found
    }

    /// The greatest length of an announcement with its opening bracket, in scalars; those in the lexicon are shorter.
    private static let maximumBracketLength = 40

    /// The announcements of links in brackets, as `NormalizedText`, in languages other than English.
    private static let texts: Set<String> = Set(lexicon: PackageResources.link_announcements_txt)

    private static let opens: [UInt64] = hashes("opens", "open")
    private static let external: [UInt64] = hashes("external")
    private static let link: [UInt64] = hashes("link", "site", "website")
    private static let between: [UInt64] = hashes("in", "a", "an")
    private static let new: [UInt64] = hashes("new", "external")
    private static let tabs: [UInt64] = hashes("tab", "tabs", "window", "windows", "link", "site", "website", "page")

    private static func hashes(_ words: String...) -> [UInt64] { words.map(WordSpans.hash) }

    /// Returns the range from the comma or bracket before "(link) opens (in a) new tab" or "external link" to the
    /// bracket after it.
    private static func range(
        at index: Int, _ words: [WordSpans.Word], _ scalars: [Unicode.Scalar]
    ) -> Range<Int>? {
        let hash = words[index].hash
        if external.contains(hash), let next = words[at: index + 1], link.contains(next.hash) {
            return withPunctuation(words[index].start.upTo(next.end), scalars)
        }
        guard opens.contains(hash) else { return nil }
        var next = index + 1
        while next < words.count, between.contains(words[next].hash) { next += 1 }
        guard let last = words[at: next + 1], new.contains(words[next].hash), tabs.contains(last.hash) else {
            return nil
        }
        let first = words[at: index - 1].map { link.contains($0.hash) } == true ? index - 1 : index
        return withPunctuation(words[first].start.upTo(last.end), scalars)
    }

    /// Returns the range with the comma or bracket before it, the blanks before that, and the closing bracket; nil
    /// where neither a comma nor a bracket is there.
    private static func withPunctuation(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
        var start = range.lowerBound
        while start > 0, scalars[padded: start - 1].isWhitespace { start -= 1 }
        guard start > 0, scalars[padded: start - 1] == "," || scalars[padded: start - 1].isOpeningBracket else {
            return nil
        }
        let hasBracket = scalars[padded: start - 1].isOpeningBracket
        start -= 1
        while start > 0, scalars[padded: start - 1].isWhitespace { start -= 1 }
        var end = range.upperBound
        if hasBracket, end < scalars.count, scalars[end].isClosingBracket { end += 1 }
        return start.upTo(end)
    }
}
