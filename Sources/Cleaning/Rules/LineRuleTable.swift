/// The rules that take lines by their words, in the order in which they are asked.
///
/// What the rules list stands in two tables for all of them, so that a line asks each rule for its own test alone.
struct LineRuleTable: Sendable {
    private let rules: [BoilerplateRule]
    /// The index of the first rule that lists a whole line, by the line as `NormalizedText`.
    private var indexOfWhole: [String: Int] = [:]
    /// The index of the first rule that lists a label, by the label.
    private var indexOfLabel: [String: Int] = [:]
    /// The indices of the rules that have a test.
    private var tested: [Int] = []

    init(_ all: [BoilerplateRule]) {
        rules = all.filter { !$0.lines.isEmpty }
        for (index, rule) in rules.enumerated() {
            for line in rule.lines.whole where indexOfWhole[line] == nil { indexOfWhole[line] = index }
            for label in rule.lines.labels where indexOfLabel[label] == nil { indexOfLabel[label] = index }
            if rule.lines.matches != nil { tested.append(index) }
        }
    }

    /// Returns the first rule that takes `line` as a whole, by its label or by a test; nil where none does. Openings and
    /// phrases are asked for all rules at once.
    func rule(for line: LineFeatures) -> BoilerplateRule? {
        let listed = indexOfListed(line) ?? rules.count
        for index in tested {
            if index >= listed { break }
            if rules[index].lines.matches?(line) == true { return rules[index] }
        }
        return listed < rules.count ? rules[listed] : nil
    }

    /// Returns the index of the first rule that lists `line` or its label.
    private func indexOfListed(_ line: LineFeatures) -> Int? {
        var indices: [Int?] = []
        if LinePattern.mayBeWhole(line) {
            indices.append(indexOfWhole[line.normalized])
            if line.withoutNumbers != line.normalized { indices.append(indexOfWhole[line.withoutNumbers]) }
        }
        if let label = LinePattern.label(of: line) { indices.append(indexOfLabel[label]) }
        return indices.lazy.compactMap(\.self).min()
    }
}
