import ArticleModel

/// How often what one rule cut belongs to the body.
package struct RuleScore: Sendable {
    package private(set) var cuts = 0
    /// Of `cuts`, those whose words stand in the true body, and not in the one that was found.
    package private(set) var wrong = 0
    /// On how many pages.
    package private(set) var pages = 0
    package private(set) var pagesWrong = 0

    /// Adds what the rule cut on one page.
    fileprivate mutating func add(cuts: Int, wrong: Int) {
        self.cuts += cuts
        self.wrong += wrong
        pages += 1
        pagesWrong += wrong > 0 ? 1 : 0
    }

    /// By the rule's name, over all pages.
    static func scores(_ labels: [String: LabelledPage], _ found: [String: PagePrediction]) -> [String: RuleScore] {
        var scores: [String: RuleScore] = [:]
        for (id, label) in labels {
            guard let body = label.articleBody, let page = found[id], page.rejection == nil else { continue }
            let wanted = " \(ScoredText.plain(body)) "
            let given = " \(ScoredText.plain(page.articleBody)) "
            for (rule, blocks) in Dictionary(grouping: page.removed, by: \.rule) {
                let texts = blocks.map(text).filter { !$0.isEmpty }
                let wrong = texts.count { wanted.contains(" \($0) ") && !given.contains(" \($0) ") }
                scores[rule, default: RuleScore()].add(cuts: texts.count, wrong: wrong)
            }
        }
        return scores
    }

    /// The words of the sample but the last, which may be cut short.
    private static func text(of block: RemovedBlock) -> String {
        let words = ScoredText.plain(block.sample).split(separator: " ")
        let isWhole = block.sample.unicodeScalars.count >= block.characters
        return (isWhole ? words[...] : words.dropLast()).joined(separator: " ")
    }
}

extension PageScores {
    /// A line a rule, those that are wrong on the most pages first.
    package var ruleTable: String {
        let sorted = rules.sorted { ($1.value.pagesWrong, $0.key) < ($0.value.pagesWrong, $1.key) }
        return sorted.map { name, score in
            "\(padded(name, 20)) cuts \(score.cuts) on \(score.pages) pages, in truth \(score.wrong)"
                + " on \(score.pagesWrong)"
        }.joined(separator: "\n")
    }
}
