/// Whether the body holds what it must, and does not hold what it must not.
package struct SnippetScore: Sendable {
    private var found = 0
    private var missed = 0
    private var leaked = 0
    private var absent = 0

    package var isMeasured: Bool { found + missed + leaked + absent > 0 }
    package var ratios: Ratios { Ratios(correct: found, predicted: found + leaked, expected: found + missed) }
    package var accuracy: Double { ratio(found + absent, found + missed + leaked + absent) }

    mutating func add(_ label: LabelledPage, _ prediction: PagePrediction) {
        guard label.with != nil || label.without != nil else { return }
        let body = Array(ScoredText.whitespaceCollapsed(prediction.articleBody).utf8)
        for text in label.with ?? [] {
            if body.contains(Array(ScoredText.whitespaceCollapsed(text).utf8)) { found += 1 } else { missed += 1 }
        }
        for text in label.without ?? [] {
            if body.contains(Array(ScoredText.whitespaceCollapsed(text).utf8)) { leaked += 1 } else { absent += 1 }
        }
    }
}
