import ArticleModel
import Extracting
import Foundation
import Pipeline

/// Adds entities and quotes to the clean articles of a run, or of a filter's input.
package struct ExtractStage: RecordStage {
    package let stage = Stage.extract
    private let settings: ExtractSettings
    private let extractor: Extractor

    package init(_ settings: ExtractSettings = ExtractSettings()) {
        self.settings = settings
        extractor = Extractor(settings)
    }

    package var workerTask: Data? { get throws { try WorkerTask.extract(settings).line } }

    package func outcome(of article: CleanArticle) -> RecordOutcome<ExtractedArticle> {
        do {
            return .produced(try extractor.extract(article))
        } catch {
            return .rejected(
                RejectedRecord(
                    id: article.id, url: article.url, source: article.source, file: article.file,
                    contentHash: article.contentHash, rejection: error))
        }
    }
}
