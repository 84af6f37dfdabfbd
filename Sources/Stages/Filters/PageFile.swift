import ArticleModel
import Fetching
import Foundation
import Pipeline

/// A page as it lies in a file that the caller of a filter names.
package struct PageFile: Codable, Sendable {
    let file: String
    var id: ArticleID?
    var contentHash: ContentHash?
    /// The page; nil where it has more bytes than are allowed, which are not read.
    var bytes: Data?
    var url: String?
    var outlet: String?
    var contentType: String?
    var charset: String?
    var fetchedAt: Timestamp?
    /// What the archive that the page lies in has of its use by machines.
    var rights: [RightsStatement]?
    /// Why there is no page.
    var rejection: Rejection?

    init(_ file: String) { self.file = file }

    /// Returns the pages in a file, a pipe or a device: one, or those that an archive or a file of records has, one by one.
    static func pages(in path: String, maximumBytes: Int) throws -> AnyIterator<PageFile> {
        if let archive = OpenedFile.webArchive(path, limit: maximumBytes) { return pages(in: archive, path) }
        guard let bytes = try Data(reading: path, upTo: maximumBytes) else {
            return AnyIterator(CollectionOfOne(PageFile(path)).makeIterator())
        }
        return pages(in: bytes, named: path, maximumBytes: maximumBytes)
    }

    /// Returns the pages of the web archive at `path`, which is called `name`.
    static func pages(inArchiveAt path: String, named name: String, maximumBytes: Int) -> AnyIterator<PageFile> {
        guard let archive = OpenedFile.webArchive(path, named: name, limit: maximumBytes) else {
            return AnyIterator(CollectionOfOne(PageFile(name).holding(.unreadable("is no web archive"))).makeIterator())
        }
        return pages(in: archive, name)
    }

    static func pages(in bytes: Data, named name: String, maximumBytes: Int) -> AnyIterator<PageFile> {
        pages(in: OpenedFile.pages(in: bytes, named: name, limit: maximumBytes), name)
    }

    private static func pages(in result: ItemReadResult, _ path: String) -> AnyIterator<PageFile> {
        guard case .items(let items) = result else {
            return AnyIterator(CollectionOfOne(PageFile(path).holding(result)).makeIterator())
        }
        var isEmpty = true
        return AnyIterator {
            guard let item = items.next() else {
                defer { isEmpty = false }
                let nothing = items.passedOver ?? "no page is in it"
                return isEmpty ? PageFile(path).holding(.unsupported(nothing)) : nil
            }
            isEmpty = false
            var page = PageFile(item.name)
            (page.url, page.outlet) = (item.identity.url, item.identity.outlet)
            guard let held = item.held else { preconditionFailure("\(item.name) is in no file") }
            return page.holding(held)
        }
    }

    private func holding(_ result: ItemReadResult) -> PageFile {
        var file = self
        switch result {
        case .page(let page):
            (file.bytes, file.contentType, file.charset) = (page.bytes, page.contentType, page.charset)
            file.fetchedAt = page.fetchedAt
            file.rights = page.rights.isEmpty ? nil : page.rights
            file.url = file.url ?? page.url?.description
            file.id = file.url.map(ArticleID.ofAddress) ?? .ofBytes(page.bytes)
            file.contentHash = ContentHash(of: page.bytes)
        case .unreadable(let problem): file.rejection = Rejection(.fetch, .unreadable, problem)
        case .unsupported(let problem): file.rejection = Rejection(.fetch, .unsupportedType, problem)
        case .tooLargeInside(let problem): file.rejection = Rejection(.fetch, .tooLarge, problem)
        case .tooLarge, .items, .revisit, .unavailable, .unchanged, .notDue, .postponed: break
        }
        return file
    }
}
