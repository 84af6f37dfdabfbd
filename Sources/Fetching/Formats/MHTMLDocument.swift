import ArticleModel
import Foundation

/// A page that a browser has saved with all that belongs to it (RFC 2557).
struct MHTMLDocument {
    /// The page itself; nil where there is none among the parts.
    let page: ItemPage?

    /// How deep parts may lie in one another; browsers write them side by side.
    private static let maximumDepth = 4

    init?(_ bytes: Data) {
        let message = MIMEEntity([UInt8](bytes)[...])
        guard message["content-type"] != nil else { return nil }
        guard let part = MHTMLDocument.page(in: message, depth: 0) else {
            page = nil
            return
        }
        var page = ItemPage(part.body)
        page.contentType = part.mediaType
        page.charset = part.parameter("charset")
        page.fetchedAt = message["date"].flatMap(FeedDate.read)
        let address = message["snapshot-content-location"] ?? part["content-location"]
        page.url = address.flatMap(NormalizedURL.init)
        self.page = page
    }

    /// The part that the message says is the first to be shown, or else the first page.
    private static func page(in entity: MIMEEntity, depth: Int) -> MIMEEntity? {
        if entity.mediaType.contains("html") || entity.mediaType == "text/plain" { return entity }
        guard depth < maximumDepth else { return nil }
        let parts = entity.parts
        let root = entity.parameter("start").flatMap { id in parts.first { $0["content-id"] == id } }
        if let root, let page = page(in: root, depth: depth + 1) { return page }
        return parts.lazy.compactMap { page(in: $0, depth: depth + 1) }.first { $0.mediaType.contains("html") }
            ?? parts.lazy.compactMap { page(in: $0, depth: depth + 1) }.first
    }
}
