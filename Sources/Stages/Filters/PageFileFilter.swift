import ArticleModel
import Cleaning
import Fetching
import Foundation
import Pipeline

/// A page as it lies in a file that the caller of a filter names.
package struct PageFile: Codable, Sendable {
    let id: ArticleID
    let file: String
    let contentHash: ContentHash
    let bytes: Data

    init(_ file: String, _ bytes: Data) {
        id = .ofBytes(bytes)
        self.file = file
        contentHash = ContentHash(of: bytes)
        self.bytes = bytes
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

    package var workerTask: Data? { get throws { try WorkerTask.cleanFiles(settings, clock: clock).line } }

    package func outcome(of page: PageFile) -> RecordOutcome<CleanArticle> {
        let raw = RawArticle(
            id: page.id, file: page.file, contentHash: page.contentHash, content: .text(""))
        if let rejection = rejection(of: page.bytes) {
            return .rejected(
                RejectedRecord(id: page.id, file: page.file, contentHash: page.contentHash, rejection: rejection))
        }
        let contentType = PageType(ofFile: page.file, page.bytes).contentType
        return filter.outcome(of: raw, DecodedPage(page.bytes, contentType: contentType))
    }

    private func rejection(of bytes: Data) -> Rejection? {
        if bytes.isEmpty { return Rejection(.fetch, .empty, "the file is empty") }
        return DecodedText.isBinary(bytes) ? Rejection(.fetch, .binary, "the bytes are no text") : nil
    }
}
