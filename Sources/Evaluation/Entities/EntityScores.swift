import ArticleModel
import Extracting
import Foundation

/// How right and how fast names are tagged in labelled tokens.
///
/// A name counts only when its first and last token and its kind are those of the gold, as in CoNLL's scorer.
package struct EntityScores: Sendable {
    /// By the kinds of the file, in the order of their names.
    package let kinds: [String: Ratios]
    /// Over persons, organizations and places.
    package let names: Ratios
    package let tokens: Int
    /// Tagging alone, by the processor time of one core: rules, features, network and the vote of the document; not the tokenizer.
    package let tokensPerSecond: Double
    let predictions: String

    package static let nameKinds = ["PER", "ORG", "LOC"]

    /// A file without `-DOCSTART-` is cut into documents of so many sentences.
    package static let sentencesPerDocument = 60

    /// Tags a file's tokens.
    package static func measure(goldPath: String, parts: NameRecognizer.Parts = .both) throws -> EntityScores {
        var tagging = EntityTagging(parts: parts)
        let documents = try ColumnFile(path: goldPath).documents
        let isDivided = documents.count > 1
        for document in isDivided ? documents : documents.flatMap({ $0.chunked(sentencesPerDocument).map(Array.init) })
        {
            tagging.tag(document)
        }
        return EntityScores(tagging)
    }

    private init(_ tagging: EntityTagging) {
        kinds = tagging.counts.mapValues(\.ratios)
        names = Self.nameKinds.reduce(into: SpanCounts()) { $0.add(tagging.counts[$1] ?? SpanCounts()) }.ratios
        tokens = tagging.tokens
        tokensPerSecond = Double(tagging.tokens) / max(tagging.seconds, 1e-9)
        predictions = tagging.predictions
    }

    /// Writes the tokens with the tags that were found, in BIO.
    package func writePredictions(to path: String) throws { try EvaluationFile.write(predictions, to: path) }
}

extension EntityScores {
    /// Per cent.
    package var table: String {
        let rows = kinds.sorted { $0.key < $1.key } + [(key: "names", value: names)]
        let lines = rows.map { kind, ratios in
            padded(kind, 8)
                + [ratios.precision, ratios.recall, ratios.f1].map { indented(figure($0 * 100, 2), 8) }.joined()
        }
        let head = padded("kind", 8) + ["P", "R", "F1"].map { indented($0, 8) }.joined()
        let speed = "\(tokens) tokens, \(figure(tokensPerSecond, 0)) a second (names: PER, ORG and LOC)"
        return ([head] + lines + [speed]).joined(separator: "\n") + "\n"
    }
}
