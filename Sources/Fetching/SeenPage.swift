import ArticleModel
import Foundation

/// A file that was read: which article it holds, and in which bytes.
struct SeenPage {
    let identity: FileIdentity
    let contentType: String
    let hash: ContentHash

    /// Where the page is from: its URL, or a name of our own for a file without one.
    var address: String {
        if let url = identity.url { return url }
        let path = PercentEncoding.normalized(
            Array("\(identity.source)/\(identity.file)".utf8)[...], keeping: "/!$'()*,;:@&=+")
        return "urn:copydesk:\(path)"
    }

    /// The page as later stages see it.
    func article(at now: Timestamp, in location: ArchiveLocation) -> RawArticle {
        RawArticle(
            id: identity.id, source: identity.source, file: identity.file, outlet: identity.outlet, url: identity.url,
            fetchedAt: now, contentType: contentType, contentHash: hash, content: .archived(location))
    }
}

/// What a file is by its name; where that does not tell, by its first character.
enum FileType {
    static func contentType(of file: String, _ bytes: Data) -> String {
        let name = file.lowercased()
        if htmlEndings.contains(where: name.hasSuffix) { return html }
        if textEndings.contains(where: name.hasSuffix) { return text }
        let first = bytes.prefix(1024).first { $0 > 0x20 && $0 != 0xef && $0 != 0xbb && $0 != 0xbf }
        return first == UInt8(ascii: "<") ? html : text
    }

    private static let html = "text/html"
    private static let text = "text/plain"
    private static let htmlEndings = [".html", ".htm", ".xhtml", ".shtml"]
    private static let textEndings = [".txt", ".text"]
}
