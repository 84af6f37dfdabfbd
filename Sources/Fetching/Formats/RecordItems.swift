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
    private var others = 0
    private var records: ArraySlice<(number: Int, bytes: Data)>

    /// `format` is the name of the file without the ending of its compression.
    init(_ bytes: Data, named name: String, format: String, source: String, outlet: String?, versionKey: String?) {
        self.name = name
        self.source = source
        self.outlet = outlet
        self.versionKey = versionKey
        records = RecordItems.records(in: bytes, named: format)[...]
    }

    func next() -> (any SourceItem)? {
        while let (number, bytes) = records.popFirst() {
            do {
                return RecordItem(try JSONLine().decode(RawArticle.self, from: bytes), number, in: name, source, outlet)
            } catch {
                if RecordItems.isOfAnotherKind(bytes) {
                    others += 1
                } else {
                    let problem = "is no record of a page: \(error)"
                    return RejectedItem("\(name)#\(number)", source, outlet, .unsupported(problem))
                }
            }
        }
        return nil
    }

    /// JSON is written for many ends: what has no page in it is no article that was lost.
    var passedOver: String? {
        others == 0 ? nil : "\(others) \(others == 1 ? "record has" : "records have") neither html nor text"
    }

    private static func isOfAnotherKind(_ bytes: Data) -> Bool {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: bytes) else { return false }
        guard case .object(let fields) = value else { return true }
        return ["html", "text", "location"].allSatisfy { fields[$0] == nil }
    }

    private static func records(in bytes: Data, named name: String) -> [(number: Int, bytes: Data)] {
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes
        let lines = start.split(separator: 10, omittingEmptySubsequences: false).enumerated()
            .map { ($0 + 1, Data($1)) }.filter { $0.1.contains { $0 > 0x20 } }
        // An object or a list in several lines is one value; so is a whole file that is no JSON.
        let isInLines = lines.first.map { (try? JSONDecoder().decode([String: JSONValue].self, from: $0.1)) != nil }
        if isInLines == true || !name.lowercased().hasSuffix(".json") { return lines }
        guard let list = try? JSONDecoder().decode([JSONValue].self, from: start) else { return [(1, Data(start))] }
        return list.enumerated().map { ($0 + 1, (try? JSONLine().encode($1)) ?? Data()) }
    }
}

/// A page in a record.
struct RecordItem: HeldItem {
    let name: String
    let identity: ItemIdentity
    let content: ItemReadResult

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
            content = .unsupported("has its page in an archive, and not in html or text")
            return
        }
        page.fetchedAt = record.fetchedAt
        page.rights = record.rights
        content = .page(page)
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
