import Archive
import ArticleModel
import Cleaning
import Fetching
import Foundation
import Pipeline

/// A page's text, with what had to be repaired in its bytes.
struct DecodedPage: Sendable {
    let content: PageContent
    private let repairs: String?

    init(_ content: PageContent) {
        self.content = content
        repairs = nil
    }

    init(_ bytes: Data, contentType: String, charset: String? = nil) {
        let decoded = DecodedText(bytes: bytes, contentType: contentType, charset: charset)
        switch PageType(contentType: contentType) {
        case .html: content = .html(decoded.text)
        case .text: content = .text(decoded.text)
        }
        repairs = decoded.repairs > 0 ? "\(decoded.repairs) bytes mended, read as \(decoded.charset)" : nil
    }

    /// Reads `raw`'s bytes from the run's archive, or from the record itself.
    init(of raw: RawArticle, in folder: RunFolder) throws(Rejection) {
        switch raw.content {
        case .html(let html): self.init(.html(html))
        case .text(let text): self.init(.text(text))
        case .archived(let location):
            let bytes = try DecodedPage.bytes(of: raw, at: location, in: folder)
            let contentType = raw.contentType ?? PageType(ofFile: raw.file ?? "", bytes).contentType
            self.init(bytes, contentType: contentType, charset: raw.charset)
        }
    }

    /// Returns the page as it came, without the header that it came with: an archive keeps both.
    private static func bytes(
        of raw: RawArticle, at location: ArchiveLocation, in folder: RunFolder
    ) throws(Rejection) -> Data {
        let path = location.isOutsideOfRun ? location.archive : folder.path(of: location.archive)
        do throws(ArchiveError) {
            let record = try WARCReader(path: path).record(at: location.offset, length: location.length)
            let page = try WARCPage.bytes(in: record)
            guard ContentHash(of: page) == raw.contentHash else {
                throw ArchiveError("\(location.archive): byte \(location.offset): another page")
            }
            return page
        } catch {
            let hint =
                location.isOutsideOfRun ? ", in an archive that has changed since the page was fetched from it" : ""
            throw Rejection(.clean, .unreadable, error.description + hint)
        }
    }

    /// Returns the article on this page, flagged where its bytes had to be repaired.
    func cleaned(by cleaner: Cleaner, _ raw: RawArticle) throws(Rejection) -> CleanArticle {
        var article = try cleaner.clean(raw, content)
        if let repairs { article.flags.append(QualityFlag(.repairedEncoding, detail: repairs)) }
        return article
    }
}
