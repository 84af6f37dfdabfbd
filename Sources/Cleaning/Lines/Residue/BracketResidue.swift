import Text

/// Finds brackets that hold a credit or a widget and nothing else.
enum BracketResidue {
    /// The number of scalars above which the content is the writer's own.
    private static let maximumLength = 90

    private static let rules = LineRuleTable(
        BoilerplateRule.all.filter { $0.lines.residuePlaces.contains(.inBrackets) })

    /// Returns the brackets to cut out, each with the blank before it.
    static func pieces(in scalars: [Unicode.Scalar]) -> [InlineResidue.Piece] {
        var found: [InlineResidue.Piece] = []
        var open: Int?
        for (index, scalar) in scalars.enumerated() {
            if scalar == "(" || scalar == "[" { open = index }
            guard scalar == ")" || scalar == "]", let start = open else { continue }
            open = nil
            guard index - start <= maximumLength, index - start > 3,
                let rule = rule(for: scalars[within: (start + 1).upTo(index)])
            else { continue }
            found.append((withBlank(start.upTo(index + 1), scalars), rule))
        }
        return found
    }

    /// Returns the range with the blank before it, or at the beginning of the paragraph with the blank after it.
    private static func withBlank(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
        if range.lowerBound > 0 {
            return scalars[padded: range.lowerBound - 1].isWhitespace
                ? (range.lowerBound - 1).upTo(range.upperBound) : range
        }
        let hasBlank = range.upperBound < scalars.count && scalars[range.upperBound].isWhitespace
        return hasBlank ? range.lowerBound.upTo(range.upperBound + 1) : range
    }

    private static func rule(for content: ArraySlice<Unicode.Scalar>) -> BoilerplateRule? {
        rules.rule(for: LineFeatures(String(content)))
    }
}
