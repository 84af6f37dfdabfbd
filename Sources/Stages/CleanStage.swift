import ArticleModel
import Cleaning
import Foundation
import Pipeline

/// Turns the fetched pages of a run into articles without boilerplate: each page by itself, then what recurs in the
/// articles of one outlet, and the pages that are of one article.
package struct CleanStage: RecordStage {
    package let stage = Stage.clean
    private let folder: RunFolder
    private let settings: CleanSettings
    private let cleaner: Cleaner

    package init(in folder: RunFolder, _ settings: CleanSettings) {
        self.folder = folder
        self.settings = settings
        cleaner = Cleaner(settings)
    }

    package var workerTask: Data? { get throws { try WorkerTask.clean(folder, settings).line } }

    package func outcome(of raw: RawArticle) -> RecordOutcome<CleanArticle> {
        .of(raw) { raw throws(Rejection) in try DecodedPage(of: raw, in: folder).cleaned(by: cleaner, raw) }
    }

    package func observation(of article: CleanArticle) -> Data? {
        CleanObservation(of: article, settings).map(JSONLine.encoded)
    }

    package func secondPass(_ options: SecondPassOptions) throws -> (any SecondPass)? {
        try CleanSecondPass(
            options, of: folder, settings,
            clean: { folder, line in CleanStage(in: folder, settings).encodedOutcome(ofLine: line) })
    }
}

extension RecordOutcome<CleanArticle> {
    /// Returns the article that `clean` makes of `raw`, or why it rejects it.
    static func of(_ raw: RawArticle, _ clean: (RawArticle) throws(Rejection) -> CleanArticle) -> Self {
        do {
            return .produced(try clean(raw))
        } catch {
            return .rejected(
                RejectedRecord(
                    id: raw.id, url: raw.url, source: raw.source, file: raw.file, contentHash: raw.contentHash,
                    rejection: error))
        }
    }
}
