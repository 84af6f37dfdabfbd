import ArticleModel
import Extracting
import Foundation
import Text

/// The pronouns of articles with their candidates and features, as `scripts/training/antecedents` reads them.
package struct AntecedentExamples: Encodable {
    let id: String?
    /// Where each entity is named.
    let names: [[TextSpan]]
    let examples: [AntecedentExample]

    /// Returns a line for each article of a file of `CleanArticle` records.
    ///
    /// - Parameter weights: A file like `antecedent-weights.tsv`; nil for the one that is built in.
    package static func lines(path: String, weights: String?) throws -> [String] {
        let weights = try weights.map { LexiconFile(Array(try EvaluationFile.text($0).utf8)) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try EvaluationFile.text(path).split(separator: "\n").map { line in
            let article = try JSONDecoder().decode(CleanArticle.self, from: Data(line.utf8))
            return String(decoding: try encoder.encode(AntecedentExamples(of: article, weights)), as: UTF8.self)
        }
    }

    private init(of article: CleanArticle, _ weights: LexiconFile?) {
        var examples: [AntecedentExample] = []
        let extracted = Extractor().extract(article, antecedentWeights: weights) { examples.append($0) }
        id = article.id?.value
        names = extracted.entities.map { $0.mentions.filter { $0.form == .name }.map(\.span) }
        self.examples = examples
    }
}
