import ArticleModel
import Cleaning
import Fetching
import Foundation
import Pipeline

/// A page as it lies in a file that the caller of a filter names.
package struct PageFile: Codable, Sendable {
    let file: String
    let id: ArticleID?
    let contentHash: ContentHash?
    /// The page; nil where it has more bytes than are allowed, which are not read.
    let bytes: Data?

    /// Reads a file, a pipe or a device.
    init(reading path: String, maximumBytes: Int) throws {
        file = path
        bytes = try Data(reading: path, upTo: maximumBytes)
        id = bytes.map { .ofBytes($0) }
        contentHash = bytes.map { ContentHash(of: $0) }
    }
}

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
        guard let bytes = page.bytes else {
            return rejected(page, .tooLarge, "more than the \(maximumBytes) bytes that are allowed")
        }
        if bytes.isEmpty { return rejected(page, .empty, "the file is empty") }
        if DecodedText.isBinary(bytes) { return rejected(page, .binary, "the bytes are no text") }
        let raw = RawArticle(
            id: .ofBytes(bytes), file: page.file, contentHash: ContentHash(of: bytes), content: .text(""))
        return filter.outcome(
            of: raw, DecodedPage(bytes, contentType: PageType(ofFile: page.file, bytes).contentType))
    }

    private func rejected(
        _ page: PageFile, _ reason: Rejection.Reason, _ detail: String
    ) -> RecordOutcome<CleanArticle> {
        .rejected(
            RejectedRecord(
                id: page.id, file: page.file, contentHash: page.contentHash,
                rejection: Rejection(.fetch, reason, detail)))
    }
}
