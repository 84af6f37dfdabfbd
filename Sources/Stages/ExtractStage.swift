import ArticleModel
import Extracting
import Foundation
import Pipeline

/// Adds entities and quotes to the clean articles of a run.
package struct ExtractStage {
    /// The transform of one line of `clean.jsonl`.
    package static func transform(_ settings: ExtractSettings) -> StageRun.Transform {
        let extractor = Extractor(settings)
        return { line in
            do throws(NotARecord) {
                let article = try JSONLine().decode(CleanArticle.self, from: line)
                return outcome(of: article, by: extractor)
            } catch {
                return .notARecord(error, line, stage: .extract)
            }
        }
    }

    /// The same without a run, with the settings' defaults.
    package static var filter: StageRun.Transform { transform(ExtractSettings()) }

    private static func outcome(of article: CleanArticle, by extractor: Extractor) -> RecordOutcome {
        do {
            return .encoding(try extractor.extract(article))
        } catch {
            return .rejected(
                RejectedRecord(
                    id: article.id, url: article.url, source: article.source, file: article.file,
                    contentHash: article.contentHash, rejection: error))
        }
    }
}
