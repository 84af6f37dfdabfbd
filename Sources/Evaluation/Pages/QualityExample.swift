import ArticleModel
import Cleaning
import Fetching
import Foundation

/// A labelled page with what its extraction quality is estimated by, and how right its body is: `scripts/training/quality`
/// learns from such examples.
package struct QualityExample: Encodable {
    let page: String
    /// The host of the page's address: pages of one site belong to one fold.
    let host: String?
    let f1: Double
    let features: [String: Double]
    /// The quality that the built-in weights give.
    let quality: Double?

    /// Returns a line for each page that `truthPath` names and that cleaning does not reject.
    package static func lines(truthPath: String) throws -> [String] {
        let labels = try EvaluationFile.json([String: LabelledPage].self, truthPath)
        let folder = URL(fileURLWithPath: truthPath).deletingLastPathComponent()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try labels.sorted { $0.key < $1.key }.compactMap { id, label in
            guard let body = label.articleBody else { return nil }
            let bytes = try EvaluationFile.decompressed(folder.appendingPathComponent(label.html).path)
            return try QualityExample(id, label.url, bytes, body: body).map {
                String(decoding: try encoder.encode($0), as: UTF8.self)
            }
        }
    }

    private init?(_ id: String, _ url: String?, _ bytes: Data, body: String) {
        let raw = RawArticle(id: ArticleID(id), url: url, contentHash: ContentHash(of: bytes), content: .html(""))
        let text = DecodedText(bytes: bytes, contentType: "text/html").text
        guard let (article, evidence) = try? Cleaner().cleanWithEvidence(raw, .html(text)), let evidence else {
            return nil
        }
        page = id
        host = url.flatMap { URL(string: $0)?.host }
        f1 = BodyScore(expected: body, found: ArticleBody(of: article.paragraphs).text).f1
        features = evidence.valuesByName
        quality = article.extractionQuality?.value
    }
}
