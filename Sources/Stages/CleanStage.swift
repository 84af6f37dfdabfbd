import ArticleModel
import Cleaning
import Foundation
import Pipeline

/// Turns the fetched pages of a run into articles without boilerplate.
package struct CleanStage {
    /// Each page by itself, then the run as a whole.
    package static func work(in folder: RunFolder, _ settings: CleanSettings) -> StageWork {
        StageWork(transform(in: folder, settings)) { kind in try BlockReview(kind, of: folder, settings) }
    }

    /// The transform of one line of `fetch.jsonl`.
    static func transform(in folder: RunFolder, _ settings: CleanSettings) -> StageRun.Transform {
        let cleaner = Cleaner(settings)
        return { line in
            do throws(NotARecord) {
                let raw = try JSONLine().decode(RawArticle.self, from: line)
                return outcome(of: raw) { raw throws(Rejection) in
                    try DecodedPage(of: raw, in: folder).cleaned(by: cleaner, raw)
                }
            } catch {
                return .notARecord(error, line, stage: .clean)
            }
        }
    }

    /// The article's line, or what is said of it when it is rejected.
    static func outcome(
        of raw: RawArticle, _ clean: (RawArticle) throws(Rejection) -> CleanArticle
    ) -> RecordOutcome {
        do {
            return .encoding(try clean(raw))
        } catch {
            return .rejected(
                RejectedRecord(
                    id: raw.id, url: raw.url, source: raw.source, file: raw.file, contentHash: raw.contentHash,
                    rejection: error))
        }
    }
}
