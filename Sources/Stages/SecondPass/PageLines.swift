import ArticleModel
import Cleaning
import Foundation
import Pipeline

/// One or more spooled records that become one disposition each, or one together.
enum PageLines: Sendable {
    case single(Data)
    /// All pages of an article, in their order: they become one, in the place of the first.
    case pages([Data])
    /// A further page, whose text the article with this id has.
    case page(Data, of: ArticleID?)
    /// A further page that has changed since an earlier run made the article with this id of it and others.
    case changedPage(Data, of: ArticleID)

    /// Returns what becomes of the record, without the paragraphs of `blocks`.
    func disposition(without blocks: RecurringBlocks) throws -> RecordDisposition<Data> {
        switch self {
        case .single(let line): return try SpooledRecord(line: line).cutting(blocks)
        case .page(let line, let id):
            return .processed(.rejected(try PageLines.joined(line, to: id, which: "has its text")))
        case .changedPage(let line, let id):
            let state = "has its former text until page 1 is fetched anew"
            return .processed(.rejected(try PageLines.joined(line, to: id, which: state)))
        case .pages(let lines):
            let pages = try lines.map { try PageLines.article(in: SpooledRecord(line: $0).cutting(blocks)) }
            return .processed(.produced(JSONLine.encoded(JoinedPages.article(of: pages))))
        }
    }

    private static func article(in disposition: RecordDisposition<Data>) throws -> CleanArticle {
        guard case .processed(.produced(let line)) = disposition else {
            preconditionFailure("a page that is joined to others was cleaned")
        }
        return try JSONLine().decode(CleanArticle.self, from: line)
    }

    private static func joined(_ line: Data, to id: ArticleID?, which state: String) throws -> RejectedRecord {
        let page = try article(in: SpooledRecord(line: line).disposition)
        let detail = "page \(page.pages?.number ?? 0) of the article \(id?.value ?? ""), which \(state)"
        var record = RejectedRecord(
            id: page.id, url: page.url, source: page.source, file: page.file, contentHash: page.contentHash,
            rejection: Rejection(.clean, .joined, detail))
        record.joinedTo = id
        return record
    }
}
