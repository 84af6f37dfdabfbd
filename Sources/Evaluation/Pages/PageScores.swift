import Archive
import ArticleModel
import Cleaning
import Fetching
import Foundation

/// The quality and speed of cleaning on labelled pages.
package struct PageScores: Sendable {
    package let body: BodyTotal
    /// Nil where no page is labelled with its paragraphs.
    package let paragraphs: Ratios?
    package private(set) var metadata = MetadataScore()
    package private(set) var snippets = SnippetScore()
    /// Decoding and cleaning, on one core.
    package let pagesPerSecond: Double
    /// How many pages were rejected, by reason.
    package let rejected: [String: Int]
    /// By name, how right the rules were that cut something.
    package let rules: [String: RuleScore]
    let predictions: [String: PagePrediction]

    /// Cleans every page that `truthPath` names, beside which the pages lie, and compares.
    package static func measure(truthPath: String, settings: CleanSettings = CleanSettings()) throws -> PageScores {
        let labels = try EvaluationFile.decode(
            [String: LabelledPage].self, EvaluationFile.read(truthPath), from: truthPath)
        let folder = URL(fileURLWithPath: truthPath).deletingLastPathComponent()
        var reading = PageReading(Cleaner(settings))
        if let first = labels.min(by: { $0.key < $1.key }) {
            try reading.warmUp(with: folder.appendingPathComponent(first.value.html).path)
        }
        for (id, label) in labels.sorted(by: { $0.key < $1.key }) {
            try reading.read(id, label, folder.appendingPathComponent(label.html).path)
        }
        return PageScores(labels, reading)
    }

    private init(_ labels: [String: LabelledPage], _ reading: PageReading) {
        var bodies: [BodyScore] = []
        var paragraphs = ParagraphCounts()
        for (id, label) in labels.sorted(by: { $0.key < $1.key }) {
            let found = reading.predictions[id] ?? PagePrediction()
            if let body = label.articleBody { bodies.append(BodyScore(expected: body, found: found.articleBody)) }
            paragraphs.add(label, found)
            metadata.add(label, found)
            snippets.add(label, found)
        }
        body = BodyTotal(bodies)
        self.paragraphs = paragraphs.ratios
        pagesPerSecond = Double(labels.count) / max(reading.watch.seconds, 1e-9)
        rejected = reading.rejected
        predictions = reading.predictions
        rules = RuleScore.scores(labels, reading.predictions)
    }

    /// Writes what was found, by page id.
    package func writePredictions(to path: String) throws {
        try EvaluationFile.write(EvaluationFile.json(predictions) + "\n", to: path)
    }
}

/// Cleans labelled pages one after the other.
private struct PageReading {
    private let cleaner: Cleaner
    private(set) var predictions: [String: PagePrediction] = [:]
    private(set) var rejected: [String: Int] = [:]
    private(set) var watch = Stopwatch()

    init(_ cleaner: Cleaner) { self.cleaner = cleaner }

    /// Has the word lists read, which is done once in the life of a program, before time is taken.
    func warmUp(with path: String) throws {
        let text = DecodedText(bytes: try page(path), contentType: "text/html").text
        _ = try? cleaner.clean(
            RawArticle(id: ArticleID("warm-up"), contentHash: ContentHash(of: ""), content: .html("")), .html(text))
    }

    mutating func read(_ id: String, _ label: LabelledPage, _ path: String) throws {
        let bytes = try page(path)
        let raw = RawArticle(
            id: ArticleID(id), url: label.url, contentHash: ContentHash(of: bytes), content: .html(""))
        do throws(Rejection) {
            let article = try watch.time { () throws(Rejection) in
                try cleaner.clean(raw, .html(DecodedText(bytes: bytes, contentType: "text/html").text))
            }
            predictions[id] = PagePrediction(article)
        } catch {
            rejected[error.reason.rawValue, default: 0] += 1
            predictions[id] = PagePrediction(rejection: "\(error.reason.rawValue): \(error.detail)")
        }
    }

    private func page(_ path: String) throws -> Data {
        let bytes = try EvaluationFile.read(path)
        guard path.hasSuffix(".gz") else { return bytes }
        do {
            return try Gzip.decompress(bytes, limit: 1 << 28)
        } catch {
            throw PlainFailure(.badInput, "\(path): \(error)")
        }
    }
}

/// Whole paragraphs in common, order ignored.
private struct ParagraphCounts {
    private var hits = 0
    private var given = 0
    private var wanted = 0

    var ratios: Ratios? { wanted > 0 ? Ratios(hits: hits, given: given, wanted: wanted) : nil }

    mutating func add(_ label: LabelledPage, _ found: PagePrediction) {
        let expected = (label.paragraphs ?? []).map { ScoredText.plain($0) }.filter { !$0.isEmpty }
        if expected.isEmpty { return }
        let lines = ScoredText.lines(found.articleBody).map { ScoredText.plain($0) }.filter { !$0.isEmpty }
        hits += common(counts(expected), counts(lines))
        wanted += expected.count
        given += lines.count
    }
}

extension PagePrediction {
    fileprivate init(_ article: CleanArticle) {
        articleBody = ArticleBody(of: article.paragraphs).text
        roles = article.paragraphs.map(\.role.rawValue)
        removed = article.removed
        title = article.title
        authors = article.byline
        date = article.publishedAt?.value
    }
}
