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
            let reader = WARCReader(path: folder.path(of: location.archive))
            do {
                let record = try reader.record(at: location.offset, length: location.length)
                let contentType = raw.contentType ?? PageType(ofFile: raw.file ?? "", record.block).contentType
                self.init(record.block, contentType: contentType, charset: raw.charset)
            } catch {
                throw Rejection(.clean, .unreadable, error.description)
            }
        }
    }

    /// Returns the article on this page, flagged where its bytes had to be repaired.
    func cleaned(by cleaner: Cleaner, _ raw: RawArticle) throws(Rejection) -> CleanArticle {
        var article = try cleaner.clean(raw, content)
        if let repairs { article.flags.append(QualityFlag(.repairedEncoding, detail: repairs)) }
        return article
    }
}
