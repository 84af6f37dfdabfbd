/// Whether what must be in the body is, and what must not be is not.
package struct SnippetScore: Sendable {
    private var found = 0
    private var missed = 0
    private var leaked = 0
    private var clean = 0

    package var isMeasured: Bool { found + missed + leaked + clean > 0 }
    package var ratios: Ratios { Ratios(hits: found, given: found + leaked, wanted: found + missed) }
    package var accuracy: Double { share(found + clean, found + missed + leaked + clean) }

    mutating func add(_ label: LabelledPage, _ prediction: PagePrediction) {
        guard label.with != nil || label.without != nil else { return }
        let body = Array(ScoredText.squashed(prediction.articleBody).utf8)
        for text in label.with ?? [] {
            if body.contains(Array(ScoredText.squashed(text).utf8)) { found += 1 } else { missed += 1 }
        }
        for text in label.without ?? [] {
            if body.contains(Array(ScoredText.squashed(text).utf8)) { leaked += 1 } else { clean += 1 }
        }
    }
}
