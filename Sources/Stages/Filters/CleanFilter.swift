import ArticleModel
import Cleaning
import Fetching
import Foundation
import Pipeline

/// `copydesk-clean` without a run: takes pages in files, or `RawArticle` records that hold theirs.
package struct CleanFilter: RecordStage {
    package let stage = Stage.clean
    let cleaner: Cleaner
    private let maximumBytes: Int
    /// The time of fetching of pages that do not say it, after which no date can be; nil where there is no such bound.
    let clock: Timestamp?

    package init(_ settings: CleanSettings = CleanSettings(), clock: Timestamp?) {
        cleaner = Cleaner(settings)
        maximumBytes = settings.maximumBytes
        self.clock = clock
    }

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

    /// Returns what becomes of the page in a file; a file that cannot be read is a failure of the call, not of the
    /// article.
    package func outcome(ofFile path: String) throws -> RecordOutcome<CleanArticle> {
        guard let bytes = try bytes(ofFile: path) else {
            let detail = "more than the \(maximumBytes) bytes that are allowed"
            return .rejected(RejectedRecord(id: nil, file: path, rejection: Rejection(.fetch, .tooLarge, detail)))
        }
        let raw = RawArticle(
            id: .ofBytes(bytes), file: path, contentHash: ContentHash(of: bytes), content: .text(""))
        if let rejection = rejection(of: bytes) {
            return .rejected(
                RejectedRecord(id: raw.id, file: path, contentHash: raw.contentHash, rejection: rejection))
        }
        return outcome(of: raw, DecodedPage(bytes, contentType: PageType(ofFile: path, bytes).contentType))
    }

    /// Returns the bytes of a file, a pipe or a device; nil where there are too many, which are not read.
    private func bytes(ofFile path: String) throws -> Data? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(.read, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure(.read, path) }
        if status.st_mode & S_IFMT == S_IFDIR { throw FileFailure(.read, path, code: EISDIR) }
        if status.st_size > maximumBytes { return nil }
        guard let bytes = try? FileHandle(fileDescriptor: descriptor).read(upToCount: maximumBytes + 1) else {
            throw FileFailure(.read, path)
        }
        return bytes.count > maximumBytes ? nil : bytes
    }

    private func outcome(of raw: RawArticle, _ page: DecodedPage) -> RecordOutcome<CleanArticle> {
        .of(raw) { raw throws(Rejection) in
            var bounded = raw
            bounded.fetchedAt = raw.fetchedAt ?? clock
            var article = try page.cleaned(by: cleaner, bounded)
            article.fetchedAt = raw.fetchedAt
            return article
        }
    }

    private func rejection(of bytes: Data) -> Rejection? {
        if bytes.isEmpty { return Rejection(.fetch, .empty, "the file is empty") }
        return DecodedText.isBinary(bytes) ? Rejection(.fetch, .binary, "the bytes are no text") : nil
    }
}
