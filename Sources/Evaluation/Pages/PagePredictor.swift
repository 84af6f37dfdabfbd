import ArticleModel
import Cleaning
import Fetching
import Foundation

/// Cleans labelled pages one after the other.
struct PagePredictor {
    private let cleaner: Cleaner
    private(set) var predictions: [String: PagePrediction] = [:]
    /// The number of pages that were rejected, by reason.
    private(set) var rejected: [String: Int] = [:]
    private(set) var watch = Stopwatch()

    init(_ cleaner: Cleaner) { self.cleaner = cleaner }

    /// Cleans a page before time is taken, which has the word lists read.
    func warmUp(with path: String) throws {
        let text = DecodedText(bytes: try EvaluationFile.decompressed(path), contentType: "text/html").text
        _ = try? cleaner.clean(
            RawArticle(id: ArticleID("warm-up"), contentHash: ContentHash(of: ""), content: .html("")), .html(text))
    }

    mutating func clean(_ id: String, _ label: LabelledPage, _ path: String) throws {
        let bytes = try EvaluationFile.decompressed(path)
        let raw = RawArticle(
            id: ArticleID(id), url: label.url, contentHash: ContentHash(of: bytes), content: .html(""))
        do throws(Rejection) {
            let article = try watch.time { () throws(Rejection) in
                try cleaner.clean(raw, .html(DecodedText(bytes: bytes, contentType: "text/html").text))
            }
            predictions[id] = PagePrediction(article)
        } catch {
            rejected[error.reason.rawValue, default: 0] += 1
            predictions[id] = PagePrediction(rejection: "\(error.reason.rawValue): \(error.detail)")
        }
    }
}

extension PagePrediction {
    fileprivate init(_ article: CleanArticle) {
        articleBody = ArticleBody(of: article.paragraphs).text
        roles = article.paragraphs.map(\.role.rawValue)
        removed = article.removed
        title = article.title
        authors = article.byline
        date = article.publishedAt?.value
    }
}
