import Archive
import ArticleModel
import Foundation
import Rights

/// A record of type `revisit` whose page its own file does not have: another file of the source may, which came before.
package struct ArchivedRevisit {
    /// The address at which the page was archived before.
    let originalAddress: String
    private let record: WARCRecord
    /// What the site says of the use of the page.
    private let rights: [RightsStatement]
    /// The folder of the source, with the slash behind it.
    private let folder: String

    /// `path` is that of the file in which the record is, and `name` what the source calls it. Nil where the record does not say
    /// of what it is a revisit, or says that it is no page.
    init?(_ record: WARCRecord, _ rights: [RightsStatement], inFile path: String, named name: String) {
        guard path.hasSuffix(name), record.payloadDigest != nil,
            let original = record["WARC-Refers-To-Target-URI"] ?? record.targetAddress
        else { return nil }
        // A revisit need not keep the header of the answer.
        if let type = (try? HTTPResponse(record.block))?["Content-Type"], !WARCPage.isPage(type) { return nil }
        (self.record, self.rights) = (record, rights)
        originalAddress = original.withoutBrackets
        folder = String(path.dropLast(name.count))
    }

    /// Returns the page in the record of that name, such as `2026/a.warc.gz#1234`; nil where there is none, or another.
    func page(inRecord name: String, limit: Int) -> ItemPage? {
        guard let mark = name.lastIndex(of: "#"), let offset = Int(name[name.index(after: mark)...]) else { return nil }
        let path = folder + name[..<mark]
        // Twice, as for every record: it has headers too, and its page may be compressed. What is damaged or gone is told of
        // where it is read itself.
        guard let entry = try? WARCReader(path: path, maximumBytes: limit * 2).entry(at: offset),
            entry.offset == offset,
            case .success(let original) = entry.record, original.payloadDigest == record.payloadDigest,
            var page = try? WARCPage(original, limit: limit)
        else { return nil }
        page.takeHeader(ofRevisit: record)
        page.rights = rights + page.rights
        let location = entry.length.map { ArchiveLocation(archive: path, offset: offset, length: $0) }
        return ItemPage(page, of: record, at: location)
    }
}

extension String {
    /// The address, which some programs put in angle brackets.
    fileprivate var withoutBrackets: String { hasPrefix("<") ? String(dropFirst().dropLast()) : self }
}

extension WARCRecord {
    var targetAddress: String? { self["WARC-Target-URI"]?.withoutBrackets }
}

extension ItemPage {
    /// The page as it was captured in `record`, with its bytes at `location`.
    init(_ page: WARCPage, of record: WARCRecord, at location: ArchiveLocation?) {
        self.init(page.bytes)
        contentType = page.contentType
        fetchedAt = record["WARC-Date"].flatMap { Timestamp($0) }
        self.location = location
        (rights, isCut) = (page.rights, page.isCut)
        let statements = SourceStatements(record)
        (published, feedText) = (statements.published, statements.feedText)
    }
}
