import Testing
import Text

@testable import Cleaning

/// Rules that are asked together, over the lines of the examples of all rules.
@Suite struct RuleIndependenceTests {
    private static let lines: [String] = {
        let examples = BoilerplateRule.all.flatMap { $0.takes + $0.leaves }
        let lines = examples.compactMap { example -> String? in
            guard case .line(let line) = example else { return nil }
            return line
        }
        return Set(lines).sorted()
    }()

    private static let features = lines.map { line in
        LineFeatures(TextLine(line), normalized: NormalizedText.of(line))
    }

    /// What the table of all rules takes each line by, where it takes it.
    private static let takers = features.map(LineRuleTable(BoilerplateRule.all).rule)

    @Test(arguments: BoilerplateRule.all.map(\.name))
    func `a rule that is taken away takes away what it took, and no other rule takes more but that`(name: String) {
        let others = LineRuleTable(BoilerplateRule.all.filter { $0.name != name })
        for (features, taker) in zip(Self.features, Self.takers) {
            let found = others.rule(for: features)
            if taker?.name == name {
                #expect(found?.name != name, "\(features.normalized)")
            } else {
                #expect(found == taker, "\(features.normalized)")
            }
        }
    }

    @Test func `what all rules take a line by together is what the first of them takes it by alone`() {
        let tables = BoilerplateRule.all.map { LineRuleTable([$0]) }
        var found = (words: 0, phrases: 0, openings: 0)
        for (line, (features, taker)) in zip(Self.lines, zip(Self.features, Self.takers)) {
            let byWords = tables.lazy.compactMap { $0.rule(for: features) }.first
            #expect(taker == byWords, "\(line)")
            let byPhrase = BoilerplateRule.all.first { $0.lines.phrases.occurs(in: features.normalized) }
            #expect(BoilerplateRule.rule(byPhraseIn: features.normalized) == byPhrase, "\(line)")
            let lowercased = Array(line.lowercased().utf8)
            let byOpening = BoilerplateRule.all.first { $0.lines.openings.prefixLength(in: lowercased[...]) != nil }
            #expect(BoilerplateRule.rule(byOpeningOf: line) == byOpening, "\(line)")
            if byWords != nil { found.words += 1 }
            if byPhrase != nil { found.phrases += 1 }
            if byOpening != nil { found.openings += 1 }
        }
        #expect(found.words > 100 && found.phrases > 20 && found.openings > 10, "\(found) of \(Self.lines.count)")
    }
}
