import ArticleModel
import Fetching
import Foundation

/// A takedown under way: until the file `forget.unfinished` is gone, something of the articles may still be there.
package struct UnfinishedTakedown: Codable, Hashable, Sendable {
    /// What a user has named the article by.
    package let reference: String
    package let articles: [ForgottenArticle]

    package init(_ reference: String, _ articles: [ForgottenArticle]) {
        self.reference = reference
        self.articles = articles
    }
}

extension Workspace {
    package var unfinishedTakedownPath: String { "\(path)/forget.unfinished" }

    package func unfinishedTakedown() throws -> UnfinishedTakedown? {
        guard FileManager.default.fileExists(atPath: unfinishedTakedownPath) else { return nil }
        do {
            return try JSONLine().decode(UnfinishedTakedown.self, from: Data(reading: unfinishedTakedownPath))
        } catch let error as NotARecord {
            throw PlainFailure(
                .badInput, "\(unfinishedTakedownPath): \(error)\ndelete it, and copydesk forget the article again")
        }
    }

    package func begin(_ takedown: UnfinishedTakedown) throws {
        try OutputFile.writeAtomically(JSONLine().encode(takedown) + [10], to: unfinishedTakedownPath)
    }

    package func endTakedown() throws { try removeFile(at: unfinishedTakedownPath) }
}

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
                id: article.id, otherIDs: Set((article.otherIDs ?? []) + (former?.otherIDs ?? [])),
                contentHashes: hashes.sorted { $0.value < $1.value },
                forgottenAt: former?.forgottenAt ?? article.forgottenAt)
        }
        let lines = all.values.sorted { $0.id < $1.id }.map { JSONLine.encoded($0) + [10] }
        try OutputFile.writeAtomically(lines.reduce(into: Data()) { $0 += $1 }, to: forgottenPath)
    }
}
