import ArticleModel
import Cleaning
import Fetching
import Foundation
import Pipeline

/// `copydesk-clean` without a run: takes `RawArticle` records that hold their pages.
package struct CleanFilter: RecordStage {
    package let stage = Stage.clean
    private let settings: CleanSettings
    private let cleaner: Cleaner
    /// The time of fetching of pages that do not say it, after which no date can be; nil where there is no such bound.
    private let clock: Timestamp?

    package init(_ settings: CleanSettings = CleanSettings(), clock: Timestamp?) {
        self.settings = settings
        cleaner = Cleaner(settings)
        self.clock = clock
    }

    package var workerTask: Data? { get throws { try WorkerTask.cleanRecords(settings, clock: clock).line } }

    package func outcome(of raw: RawArticle) -> RecordOutcome<CleanArticle> {
        switch raw.content {
        case .html(let html): outcome(of: raw, DecodedPage(.html(html)))
        case .text(let text): outcome(of: raw, DecodedPage(.text(text)))
        case .archived:
            .rejected(
                RejectedRecord(
                    id: raw.id, url: raw.url, source: raw.source, file: raw.file,
                    rejection: Rejection(
                        .clean, .notARecord, "a filter needs the page in html or text, not in an archive")))
        }
    }

    func outcome(of raw: RawArticle, _ page: DecodedPage) -> RecordOutcome<CleanArticle> {
        .of(raw) { raw throws(Rejection) in
            var bounded = raw
            bounded.fetchedAt = raw.fetchedAt ?? clock
            var article = try page.cleaned(by: cleaner, bounded)
            article.fetchedAt = raw.fetchedAt
            return article
        }
    }
}
