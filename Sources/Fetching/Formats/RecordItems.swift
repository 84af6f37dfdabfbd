import ArticleModel
import Foundation

/// The pages in a file of records in JSON: one, a list of them, or one on each line.
///
/// A record has its page in `html` or `text`, and beside it what else is known: `url`, `outlet`, `id`, `fetchedAt`.
final class RecordItems: ItemSequence {
    let versionKey: String?
    private let name: String
    private let source: String
    private let outlet: String?
    private var records: ArraySlice<(number: Int, bytes: Data)>

    init(_ bytes: Data, named name: String, source: String, outlet: String?, versionKey: String?) {
        self.name = name
        self.source = source
        self.outlet = outlet
        self.versionKey = versionKey
        records = RecordItems.records(in: bytes)[...]
    }

    func next() -> (any SourceItem)? {
        guard let (number, bytes) = records.popFirst() else { return nil }
        do {
            return RecordItem(try JSONLine().decode(RawArticle.self, from: bytes), number, in: name, source, outlet)
        } catch {
            return RejectedItem("\(name)#\(number)", source, outlet, .unsupported("is no record of a page: \(error)"))
        }
    }

    private static func records(in bytes: Data) -> [(number: Int, bytes: Data)] {
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes
        if start.first(where: { $0 > 0x20 }) == UInt8(ascii: "["),
            let list = try? JSONDecoder().decode([JSONValue].self, from: start)
        {
            return list.enumerated().map { ($0 + 1, (try? JSONLine().encode($1)) ?? Data()) }
        }
        // An object in several lines is one record.
        if (try? JSONDecoder().decode([String: JSONValue].self, from: start)) != nil { return [(1, start)] }
        let lines = start.split(separator: 10, omittingEmptySubsequences: false)
        return lines.enumerated().map { ($0 + 1, Data($1)) }.filter { $0.1.contains { $0 > 0x20 } }
    }
}

/// A page in a record.
struct RecordItem: HeldItem {
    let name: String
    let identity: ItemIdentity
    let held: ItemReadResult

    init(_ record: RawArticle, _ number: Int, in file: String, _ source: String, _ outlet: String?) {
        let url = record.url.flatMap(NormalizedURL.init)
        name = "\(file)#\(record.name(at: number))"
        identity = ItemIdentity(source: source, name: name, outlet: record.outlet ?? outlet, url: url)
        var page: ItemPage
        switch record.content {
        case .html(let html):
            page = ItemPage(Data(html.utf8))
            page.contentType = "text/html; charset=utf-8"
        case .text(let text):
            page = ItemPage(Data(text.utf8))
            page.contentType = "text/plain; charset=utf-8"
        case .archived:
            held = .unsupported("has its page in an archive, and not in html or text")
            return
        }
        page.fetchedAt = record.fetchedAt
        held = .page(page)
    }
}

extension RawArticle {
    /// What a record is called within its file: by the id that it came with, or by its place where its URL is its id, and
    /// otherwise by its bytes, so that it is the same where others stand before it.
    fileprivate func name(at number: Int) -> String {
        guard case .html(let text) = content else {
            guard case .text(let text) = content else { return id.value }
            return name(at: number, of: text)
        }
        return name(at: number, of: text)
    }

    private func name(at number: Int, of text: String) -> String {
        if id != (url.map(ArticleID.ofURL) ?? .ofBytes(Data(text.utf8))) { return id.value }
        return url == nil ? String(contentHash.value.prefix(12)) : "\(number)"
    }
}
