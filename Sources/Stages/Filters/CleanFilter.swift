import ArticleModel
import Cleaning
import Fetching
import Foundation
import Pipeline

/// `copydesk-clean` without a run: pages in, one article a line out.
package struct CleanFilter: Sendable {
    let cleaner: Cleaner
    /// For pages that do not say when they were fetched: dates after it are none. Nil: no such bound.
    let clock: Timestamp?

    package init(_ settings: CleanSettings = CleanSettings(), clock: Timestamp?) {
        cleaner = Cleaner(settings)
        self.clock = clock
    }

    /// The transform of a `RawArticle` record whose page stands in it.
    package var transform: StageRun.Transform {
        { line in
            do throws(NotARecord) {
                let raw = try JSONLine().decode(RawArticle.self, from: line)
                return outcome(of: raw, try content(of: raw))
            } catch {
                return .notARecord(error, line, stage: .clean)
            }
        }
    }

    /// The article in a file; a file that cannot be read is a failure of the call, not of the article.
    package func outcome(ofFile path: String) throws -> RecordOutcome {
        let bytes = try Data(reading: path)
        let raw = RawArticle(
            id: .ofBytes(bytes), file: path, contentType: contentType(of: path), contentHash: ContentHash(of: bytes),
            content: .text(""))
        if let rejection = rejection(of: bytes) {
            return .rejected(
                RejectedRecord(id: raw.id, file: path, contentHash: raw.contentHash, rejection: rejection))
        }
        return outcome(of: raw, DecodedPage(bytes, contentType: raw.contentType, charset: nil))
    }

    private func outcome(of raw: RawArticle, _ page: DecodedPage) -> RecordOutcome {
        CleanStage.outcome(of: raw) { raw throws(Rejection) in
            var bounded = raw
            bounded.fetchedAt = raw.fetchedAt ?? clock
            var article = try page.cleaned(by: cleaner, bounded)
            article.fetchedAt = raw.fetchedAt
            return article
        }
    }

    private func content(of raw: RawArticle) throws(NotARecord) -> DecodedPage {
        switch raw.content {
        case .html(let html): DecodedPage(.html(html))
        case .text(let text): DecodedPage(.text(text))
        case .archived: throw NotARecord("a filter needs the page in html or text, not in an archive")
        }
    }

    private func rejection(of bytes: Data) -> Rejection? {
        if bytes.isEmpty { return Rejection(.fetch, .empty, "the file is empty") }
        return DecodedText.looksBinary(bytes) ? Rejection(.fetch, .binary, "the bytes are no text") : nil
    }

    private func contentType(of path: String) -> String? {
        switch (path as NSString).pathExtension.lowercased() {
        case "html", "htm", "xhtml": "text/html"
        case "txt", "text", "md": "text/plain"
        default: nil
        }
    }
}
