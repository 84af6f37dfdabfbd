import ArticleModel
import Extracting
import Pipeline

/// Adds entities and quotes to the clean articles of a run, or of a filter's input.
package struct ExtractStage: RecordStage {
    package let stage = Stage.extract
    private let extractor: Extractor

    package init(_ settings: ExtractSettings = ExtractSettings()) { extractor = Extractor(settings) }

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
