import Cleaning
import Foundation

/// The quality and speed of cleaning on labelled pages.
package struct PageScores: Sendable {
    package let body: BodyAverages
    /// The ratios of whole paragraphs, without their order; nil where no page is labelled with its paragraphs.
    package let paragraphs: Ratios?
    package private(set) var metadata = MetadataScore()
    package private(set) var snippets = SnippetScore()
    /// The speed of decoding and cleaning on one core.
    package let pagesPerSecond: Double
    /// The number of pages that were rejected, by reason.
    package let rejected: [String: Int]
    /// The scores of the rules that cut something, by their names.
    package let rules: [String: RuleScore]
    let predictions: [String: PagePrediction]

    /// Cleans every page that `truthPath` names, beside which the pages lie, and compares.
    package static func measure(truthPath: String, settings: CleanSettings = CleanSettings()) throws -> PageScores {
        let labels = try EvaluationFile.json([String: LabelledPage].self, truthPath)
        let folder = URL(fileURLWithPath: truthPath).deletingLastPathComponent()
        var predictor = PagePredictor(Cleaner(settings))
        if let first = labels.min(by: { $0.key < $1.key }) {
            try predictor.warmUp(with: folder.appendingPathComponent(first.value.html).path)
        }
        for (id, label) in labels.sorted(by: { $0.key < $1.key }) {
            try predictor.clean(id, label, folder.appendingPathComponent(label.html).path)
        }
        return PageScores(labels, predictor)
    }

    private init(_ labels: [String: LabelledPage], _ predictor: PagePredictor) {
        var bodies: [BodyScore] = []
        var paragraphs = MatchCounts()
        for (id, label) in labels.sorted(by: { $0.key < $1.key }) {
            let found = predictor.predictions[id] ?? PagePrediction()
            if let body = label.articleBody { bodies.append(BodyScore(expected: body, found: found.articleBody)) }
            paragraphs.add(PageScores.paragraphCounts(label, found))
            metadata.add(label, found)
            snippets.add(label, found)
        }
        body = BodyAverages(bodies)
        self.paragraphs = paragraphs.expected > 0 ? paragraphs.ratios : nil
        pagesPerSecond = predictor.watch.rate(of: labels.count)
        rejected = predictor.rejected
        predictions = predictor.predictions
        rules = RuleScore.scores(labels, predictor.predictions)
    }

    /// Compares whole paragraphs, as multisets.
    private static func paragraphCounts(_ label: LabelledPage, _ found: PagePrediction) -> MatchCounts {
        let expected = normalized(label.paragraphs ?? [])
        if expected.isEmpty { return MatchCounts() }
        let predicted = normalized(ScoredText.lines(found.articleBody))
        return MatchCounts(
            correct: intersectionCount(multiset(expected), multiset(predicted)), predicted: predicted.count,
            expected: expected.count)
    }

    private static func normalized(_ paragraphs: [String]) -> [String] {
        paragraphs.map { ScoredText.normalized($0) }.filter { !$0.isEmpty }
    }

    /// Writes what was found, by page id.
    package func writePredictions(to path: String) throws {
        try EvaluationFile.writeJSONLines([predictions], to: path)
    }
}
