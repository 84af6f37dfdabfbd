import ArticleModel

/// The accuracy of the quotations and speakers found in labelled texts, and the speed of finding them.
package struct QuoteScores: Sendable {
    /// The counts for quotations of one kind, or by one rule.
    struct Count: Sendable {
        /// The number of quotations that are labelled of this kind, or predicted by this rule.
        var total = 0
        var matched = 0
        /// The number of quotations that are matched and have a labelled speaker.
        var withSpeaker = 0
        var withCorrectSpeaker = 0
    }

    private(set) var labelled = 0
    private(set) var predicted = 0
    private(set) var exact = 0
    /// The documents without any label, such as those whose marks the labelling did not know, and what was predicted for
    /// them.
    private(set) var unlabelled = (documents: 0, predicted: 0)
    private(set) var matches = Count()
    private(set) var byKind: [String: Count] = [:]
    private(set) var byRule: [String: Count] = [:]
    /// The number of pieces of indirect speech that each rule found.
    private(set) var indirect: [String: Int] = [:]
    /// The speed on one core, from tokens and entities on.
    package private(set) var articlesPerSecond = 0.0
    private var predictions: [PredictedQuotes] = []

    /// Finds the quotations of every document of the JSONL file at `path`, and compares.
    package static func measure(path: String) throws -> QuoteScores {
        let documents = try LabelledQuotes.read(path)
        var predictor = QuotePredictor(documents)
        var scores = QuoteScores()
        for document in documents {
            let found = try predictor.predictions(for: document.text)
            scores.add(document.quotes, found)
            if document.quotes.isEmpty {
                scores.unlabelled.documents += 1
                scores.unlabelled.predicted += found.count
            }
            scores.predictions.append(PredictedQuotes(id: document.id, quotes: found))
        }
        scores.indirect = predictor.indirect
        scores.articlesPerSecond = predictor.watch.rate(of: documents.count)
        return scores
    }

    package var exactSpans: Ratios { Ratios(correct: exact, predicted: predicted, expected: labelled) }
    package var spans: Ratios { Ratios(correct: matches.matched, predicted: predicted, expected: labelled) }
    /// The ratios of quotations whose speaker is right as well.
    package var both: Ratios { Ratios(correct: matches.withCorrectSpeaker, predicted: predicted, expected: labelled) }
    /// The ratios of `both` without the documents that have no label at all.
    package var bothWhereLabelled: Ratios {
        Ratios(
            correct: matches.withCorrectSpeaker, predicted: predicted - unlabelled.predicted, expected: labelled)
    }
    package var speakerAccuracy: Double { ratio(matches.withCorrectSpeaker, matches.withSpeaker) }

    /// Writes what was found, a document a line.
    package func writePredictions(to path: String) throws {
        try EvaluationFile.writeJSONLines(predictions, to: path)
    }

    mutating func add(_ expected: [LabelledQuotes.Quote], _ found: [QuotePrediction]) {
        let left = expected.map { TrimmedQuote(start: $0.start, end: $0.end, text: $0.text) }
        let right = found.map { TrimmedQuote(start: $0.start, end: $0.end, text: $0.text) }
        let pairs = QuotePairing(left, right).pairs
        let dropped = Set(pairs.filter { expected[$0.labelled].isIgnored }.map(\.found))
        addTotals(expected, found, dropped)
        let predictedSpans = Set(right.indices.filter { !dropped.contains($0) }.map { right[$0].start..<right[$0].end })
        let expectedSpans = Set(left.indices.filter { !expected[$0].isIgnored }.map { left[$0].start..<left[$0].end })
        exact += predictedSpans.intersection(expectedSpans).count
        for pair in pairs where !expected[pair.labelled].isIgnored { add(expected[pair.labelled], found[pair.found]) }
    }

    private mutating func addTotals(
        _ expected: [LabelledQuotes.Quote], _ found: [QuotePrediction], _ dropped: Set<Int>
    ) {
        for quote in expected where !quote.isIgnored {
            labelled += 1
            byKind[quote.kind ?? "all", default: Count()].total += 1
        }
        for (index, quote) in found.enumerated() where !dropped.contains(index) {
            predicted += 1
            byRule[quote.rule, default: Count()].total += 1
        }
    }

    private mutating func add(_ expected: LabelledQuotes.Quote, _ found: QuotePrediction) {
        let isCorrect = expected.isSpeakerLabelled && expected.isSpoken(by: found.speaker)
        func add(to count: inout Count) {
            count.matched += 1
            count.withSpeaker += expected.isSpeakerLabelled ? 1 : 0
            count.withCorrectSpeaker += isCorrect ? 1 : 0
        }
        add(to: &matches)
        add(to: &byKind[expected.kind ?? "all", default: Count()])
        add(to: &byRule[found.rule, default: Count()])
    }
}
