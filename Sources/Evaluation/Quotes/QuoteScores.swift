import ArticleModel

/// How right the quotations and speakers found in labelled texts are, and how fast they were found.
package struct QuoteScores: Sendable {
    /// Of quotations of one kind, or by one rule.
    struct Count: Sendable {
        /// Labelled of this kind, or given by this rule.
        var total = 0
        var matched = 0
        /// Matched, with a labelled speaker.
        var asked = 0
        var right = 0
    }

    private(set) var labelled = 0
    private(set) var given = 0
    private(set) var exact = 0
    /// Documents without any label, as whose marks the labelling did not know, and what was given for them.
    private(set) var unlabelled = (documents: 0, given: 0)
    private(set) var matches = Count()
    private(set) var byKind: [String: Count] = [:]
    private(set) var byRule: [String: Count] = [:]
    /// How much indirect speech each rule found.
    private(set) var indirect: [String: Int] = [:]
    /// On one core, tokens and entities given.
    package private(set) var articlesPerSecond = 0.0
    private var predictions: [PredictedQuotes] = []

    /// Finds the quotations of every document of the JSONL file at `path`, and compares.
    package static func measure(path: String) throws -> QuoteScores {
        let documents = try LabelledQuotes.read(path)
        var reading = QuoteReading(documents)
        var scores = QuoteScores()
        for document in documents {
            let found = try reading.predictions(for: document.text)
            scores.add(document.quotes, found)
            if document.quotes.isEmpty {
                scores.unlabelled.documents += 1
                scores.unlabelled.given += found.count
            }
            scores.predictions.append(PredictedQuotes(id: document.id, quotes: found))
        }
        scores.indirect = reading.indirect
        scores.articlesPerSecond = Double(documents.count) / max(reading.watch.seconds, 1e-9)
        return scores
    }

    package var exactSpans: Ratios { Ratios(hits: exact, given: given, wanted: labelled) }
    package var spans: Ratios { Ratios(hits: matches.matched, given: given, wanted: labelled) }
    /// A quotation counts only if its speaker is right as well.
    package var both: Ratios { Ratios(hits: matches.right, given: given, wanted: labelled) }
    /// The same without the documents that have no label at all.
    package var bothWhereLabelled: Ratios {
        Ratios(hits: matches.right, given: given - unlabelled.given, wanted: labelled)
    }
    package var speakerAccuracy: Double { share(matches.right, matches.asked) }

    /// Writes what was found, a document a line.
    package func writePredictions(to path: String) throws {
        let lines = try predictions.map { try EvaluationFile.json($0) + "\n" }
        try EvaluationFile.write(lines.joined(), to: path)
    }

    mutating func add(_ wanted: [LabelledQuotes.Quote], _ found: [QuotePrediction]) {
        let left = wanted.map { TrimmedQuote(start: $0.start, end: $0.end, text: $0.text) }
        let right = found.map { TrimmedQuote(start: $0.start, end: $0.end, text: $0.text) }
        let pairs = QuotePairing(left, right).pairs
        let dropped = Set(pairs.filter { wanted[$0.labelled].isIgnored }.map(\.found))
        addTotals(wanted, found, dropped)
        let edges = Set(right.indices.filter { !dropped.contains($0) }.map { right[$0].start..<right[$0].end })
        let asked = Set(left.indices.filter { !wanted[$0].isIgnored }.map { left[$0].start..<left[$0].end })
        exact += edges.intersection(asked).count
        for pair in pairs where !wanted[pair.labelled].isIgnored { add(wanted[pair.labelled], found[pair.found]) }
    }

    private mutating func addTotals(
        _ wanted: [LabelledQuotes.Quote], _ found: [QuotePrediction], _ dropped: Set<Int>
    ) {
        for quote in wanted where !quote.isIgnored {
            labelled += 1
            byKind[quote.kind ?? "all", default: Count()].total += 1
        }
        for (index, quote) in found.enumerated() where !dropped.contains(index) {
            given += 1
            byRule[quote.rule, default: Count()].total += 1
        }
    }

    private mutating func add(_ wanted: LabelledQuotes.Quote, _ found: QuotePrediction) {
        let isRight = wanted.isSpeakerLabelled && wanted.isSpoken(by: found.speaker)
        func counted(_ count: inout Count) {
            count.matched += 1
            count.asked += wanted.isSpeakerLabelled ? 1 : 0
            count.right += isRight ? 1 : 0
        }
        counted(&matches)
        counted(&byKind[wanted.kind ?? "all", default: Count()])
        counted(&byRule[found.rule, default: Count()])
    }
}
