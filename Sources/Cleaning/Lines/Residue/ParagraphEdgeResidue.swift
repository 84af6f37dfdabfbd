import Text

/// Finds a widget after the last sentence of a paragraph, or a label in capitals before the first.
enum ParagraphEdgeResidue {
    /// The greatest number of words in a widget.
    private static let maximumWords = 16
    private static let rules = LineRuleTable(
        BoilerplateRule.all.filter { $0.lines.residuePlaces.contains(.afterLastSentence) })
    /// The hashes of the words with which such a widget may begin.
    private static let firstWords = Set(LexiconFile(PackageResources.widget_openings_txt).entries.map(WordSpans.hash))
    private static let advertisementLabel = Array("ADVERTISEMENT ".unicodeScalars)

    static func pieces(in scalars: [Unicode.Scalar], _ words: WordSpans) -> [InlineResidue.Piece] {
        labelBeforeText(scalars) + widgetAfterText(scalars, words)
    }

    private static func labelBeforeText(_ scalars: [Unicode.Scalar]) -> [InlineResidue.Piece] {
        let label = advertisementLabel
        guard scalars.first == "A", scalars.starts(with: label), scalars.count > label.count,
            scalars[label.count].isUppercase, scalars[label.count...].contains(where: \.isLowercase)
        else { return [] }
        return [(0..<label.count, .advertisement)]
    }

    /// Returns the shortest widget after the end of a sentence, up to the end of the paragraph.
    private static func widgetAfterText(_ scalars: [Unicode.Scalar], _ words: WordSpans) -> [InlineResidue.Piece] {
        let all = words.words
        guard all.count > 6 else { return [] }
        for index in all.indices.suffix(maximumWords).reversed() where index > 4 {
            let start = all[index].start
            guard start > 1, scalars[start].isUppercase, firstWords.contains(all[index].hash),
                endsSentence(before: start, scalars)
            else { continue }
            let line = LineFeatures(TextLine(Array(scalars[start...]), mark: nil))
            if let rule = rules.rule(for: line) { return [((start - 1).upTo(scalars.count), rule)] }
        }
        return []
    }

    private static func endsSentence(before start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars[padded: start - 1] == " " else { return false }
        var index = start - 2
        while index > 0, scalars[index].isQuotationMark || scalars[index].isClosingBracket { index -= 1 }
        return scalars[index].isSentenceTerminator
    }
}
