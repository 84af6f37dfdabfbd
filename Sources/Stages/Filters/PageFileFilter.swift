import ArticleModel
import Cleaning
import Fetching
import Foundation
import Pipeline

/// `copydesk-clean` with files: takes pages as they are.
package struct PageFileFilter: RecordStage {
    package let stage = Stage.clean
    private let settings: CleanSettings
    private let clock: Timestamp?
    private let filter: CleanFilter

    package init(_ settings: CleanSettings = CleanSettings(), clock: Timestamp?) {
        self.settings = settings
        self.clock = clock
        filter = CleanFilter(settings, clock: clock)
    }

    /// The number of bytes above which a file is not read.
    package var maximumBytes: Int { settings.maximumBytes }

    package var workerTask: Data? { get throws { try WorkerTask.cleanFiles(settings, clock: clock).line } }

    package func outcome(of page: PageFile) -> RecordOutcome<CleanArticle> {
        if let rejection = page.rejection { return rejected(page, rejection.reason, rejection.detail) }
        guard let bytes = page.bytes else {
            return rejected(page, .tooLarge, "more than the \(maximumBytes) bytes that are allowed")
        }
        if bytes.isEmpty { return rejected(page, .empty, "the file is empty") }
        if let problem = DecodedText.binaryProblem(of: bytes) { return rejected(page, .binary, problem) }
        let raw = RawArticle(
            id: page.id ?? .ofBytes(bytes), file: page.file, outlet: page.outlet, url: page.url,
            fetchedAt: page.fetchedAt, contentHash: ContentHash(of: bytes), rights: page.rights ?? [],
            content: .text(""))
        let contentType = page.contentType ?? PageType(ofFile: page.file, bytes).contentType
        return filter.outcome(of: raw, DecodedPage(bytes, contentType: contentType, charset: page.charset))
    }

    private func rejected(
        _ page: PageFile, _ reason: Rejection.Reason, _ detail: String
    ) -> RecordOutcome<CleanArticle> {
        .rejected(
            RejectedRecord(
                id: page.id, url: page.url, file: page.file, contentHash: page.contentHash,
                rejection: Rejection(.fetch, reason, detail)))
    }
}
