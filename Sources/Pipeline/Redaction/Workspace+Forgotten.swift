import ArticleModel
import Fetching
import Foundation

/// The articles that were taken down: a line of `forgotten.jsonl` each, by id.
extension Workspace {
    package var forgottenPath: String { "\(path)/forgotten.jsonl" }

    package func forgottenArticles() throws -> [ForgottenArticle] {
        guard FileManager.default.fileExists(atPath: forgottenPath) else { return [] }
        let reader = try LineReader(path: forgottenPath)
        var articles: [ForgottenArticle] = []
        while let line = try reader.next() {
            do {
                articles.append(try JSONLine().decode(ForgottenArticle.self, from: line))
            } catch {
                throw PlainFailure(
                    .badInput,
                    "\(forgottenPath):\(reader.lineNumber): \(error)\n"
                        + "what this line forbids would be fetched again: mend it, or copydesk forget the article again"
                )
            }
        }
        return articles
    }

    /// Adds `articles`, and to those that are there already the hashes that are new.
    package func remember(forgotten articles: [ForgottenArticle]) throws {
        var all = Dictionary(try forgottenArticles().map { ($0.id, $0) }) { first, _ in first }
        for article in articles {
            let former = all[article.id]
            let hashes = Set(article.contentHashes).union(former?.contentHashes ?? [])
            all[article.id] = ForgottenArticle(
                id: article.id, contentHashes: hashes.sorted { $0.value < $1.value },
                forgottenAt: former?.forgottenAt ?? article.forgottenAt)
        }
        let lines = all.values.sorted { $0.id < $1.id }.map { JSONLine.encoded($0) + [10] }
        try OutputFile.writeAtomically(lines.reduce(into: Data()) { $0 += $1 }, to: forgottenPath)
    }
}
