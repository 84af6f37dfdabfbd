import ArticleModel
import Extracting
import Foundation

/// The accuracy and speed with which names are tagged in labelled tokens.
///
/// A name counts only when its first and last token and its kind are those of the gold, as in CoNLL's scorer.
package struct EntityScores: Sendable {
    /// The scores of each kind of the file.
    package let kinds: [String: Ratios]
    /// The scores over persons, organizations and places.
    package let names: Ratios
    package let tokens: Int
    /// The speed of tagging alone on one core: rules, features, network and the vote of the document; not the tokenizer.
    package let tokensPerSecond: Double
    let predictions: String

    /// The parts of the recognizer that are asked: the rules, the network, or both.
    package typealias Parts = NameRecognizer.Parts

    package static let nameKinds = ["PER", "ORG", "LOC"]

    /// The number of sentences in a document, where the file has no `-DOCSTART-`.
    package static let sentencesPerDocument = 60

    /// Tags the tokens of a file, and compares.
    package static func measure(goldPath: String, parts: Parts = .both) throws -> EntityScores {
        var predictor = EntityPredictor(parts: parts)
        var documents = try ColumnFile(path: goldPath).documents
        if documents.count <= 1 { documents = documents.flatMap { $0.chunked(sentencesPerDocument).map(Array.init) } }
        for document in documents { predictor.tag(document) }
        return EntityScores(predictor)
    }

    private init(_ predictor: EntityPredictor) {
        kinds = predictor.counts.mapValues(\.ratios)
        names = Self.nameKinds.reduce(into: MatchCounts()) { $0.add(predictor.counts[$1] ?? MatchCounts()) }.ratios
        tokens = predictor.tokens
        tokensPerSecond = predictor.watch.rate(of: predictor.tokens)
        predictions = predictor.predictions
    }

    /// Writes the tokens with the tags that were found, in BIO.
    package func writePredictions(to path: String) throws { try EvaluationFile.write(predictions, to: path) }
}

extension EntityScores {
    /// The figures for a person to read, in per cent.
    package var table: String {
        let rows = kinds.sorted { $0.key < $1.key } + [(key: "names", value: names)]
        let lines = rows.map { kind, ratios in leftAligned(kind, 8) + columns(ratios) }
        let head = leftAligned("kind", 8) + columns(["P", "R", "F1"])
        let speed = "\(tokens) tokens, \(formatted(tokensPerSecond, 0)) a second (names: PER, ORG and LOC)"
        return ([head] + lines + [speed]).joined(separator: "\n") + "\n"
    }
}
