import ArticleModel
import Extracting
import Foundation
import Text

/// The pronouns and descriptions of articles with their candidates and features, as `scripts/training/antecedents` reads them.
package struct AntecedentExamples: Encodable {
    let id: String?
    /// Where each entity is named.
    let names: [[TextSpan]]
    let examples: [RankingExample]
    /// The words of each quotation and the words for its source.
    let quotes: [Source]

    struct Source: Encodable {
        let spans: [TextSpan]
        let source: TextSpan
        let isIndirect: Bool
    }

    /// Returns a line for each article of a file of `CleanArticle` records.
    ///
    /// - Parameters:
    ///   - pronounWeights: A file like `antecedent-weights.tsv`; nil for the one that is built in.
    ///   - descriptionWeights: A file like `description-weights.tsv`, likewise.
    package static func lines(path: String, pronounWeights: String?, descriptionWeights: String?) throws -> [String] {
        let models = ReferenceModels(
            pronouns: try pronounWeights.map(table), descriptions: try descriptionWeights.map(table))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try EvaluationFile.text(path).split(separator: "\n").map { line in
            let article = try JSONDecoder().decode(CleanArticle.self, from: Data(line.utf8))
            return String(decoding: try encoder.encode(AntecedentExamples(of: article, models)), as: UTF8.self)
        }
    }

    private static func table(_ path: String) throws -> LexiconFile {
        LexiconFile(Array(try EvaluationFile.text(path).utf8))
    }

    private init(of article: CleanArticle, _ models: ReferenceModels) {
        var examples: [RankingExample] = []
        let extracted = Extractor().extract(article, models: models) { examples.append($0) }
        id = article.id?.value
        names = extracted.entities.map { $0.mentions.filter { $0.form == .name }.map(\.span) }
        self.examples = examples
        quotes = extracted.quotes.compactMap { quote in
            quote.speakerSpan.map {
                Source(spans: [quote.span] + quote.continued, source: $0, isIndirect: quote.kind == .indirect)
            }
        }
    }
}
