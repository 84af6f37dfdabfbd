import ArticleModel

/// Counts how often what one rule cut belongs to the body.
package struct RuleScore: Sendable {
    package private(set) var cuts = 0
    /// The number of cuts whose words are in the true body, and not in the one that was found.
    package private(set) var wrong = 0
    /// The number of pages on which the rule cut something.
    package private(set) var pages = 0
    package private(set) var pagesWrong = 0

    /// Adds what the rule cut on one page.
    fileprivate mutating func add(cuts: Int, wrong: Int) {
        self.cuts += cuts
        self.wrong += wrong
        pages += 1
        pagesWrong += wrong > 0 ? 1 : 0
    }

    /// Returns the score of each rule over all pages, by its name.
    static func scores(_ labels: [String: LabelledPage], _ found: [String: PagePrediction]) -> [String: RuleScore] {
        var scores: [String: RuleScore] = [:]
        for (id, label) in labels {
            guard let body = label.articleBody, let page = found[id], page.rejection == nil else { continue }
            let expected = " \(ScoredText.normalized(body)) "
            let predicted = " \(ScoredText.normalized(page.articleBody)) "
            for (rule, blocks) in Dictionary(grouping: page.removed, by: \.rule) {
                let texts = blocks.map(text).filter { !$0.isEmpty }
                let wrong = texts.count { expected.contains(" \($0) ") && !predicted.contains(" \($0) ") }
                scores[rule, default: RuleScore()].add(cuts: texts.count, wrong: wrong)
            }
        }
        return scores
    }

    /// Returns the words of the sample but the last, which may be cut short.
    private static func text(of block: RemovedBlock) -> String {
        let words = ScoredText.normalized(block.sample).split(separator: " ")
        let isWhole = block.sample.unicodeScalars.count >= block.characters
        return (isWhole ? words[...] : words.dropLast()).joined(separator: " ")
    }
}

extension PageScores {
    /// A line for each rule, those that are wrong on the most pages first.
    package var ruleTable: String {
        let sorted = rules.sorted { ($1.value.pagesWrong, $0.key) < ($0.value.pagesWrong, $1.key) }
        return sorted.map { name, score in
            "\(leftAligned(name, 20)) cuts \(score.cuts) on \(score.pages) pages, in truth \(score.wrong)"
                + " on \(score.pagesWrong)"
        }.joined(separator: "\n")
    }
}
