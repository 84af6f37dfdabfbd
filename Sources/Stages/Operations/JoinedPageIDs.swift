import ArticleModel
import Foundation
import Pipeline

/// Which pages of a run were joined to which articles.
struct JoinedPageIDs {
    private var pages: [ArticleID: Set<ArticleID>] = [:]
    private var articles: [ArticleID: ArticleID] = [:]

    /// Reads the rejected records of a run, among which are the pages that were joined.
    init(readingFrom path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let reader = try LineReader(path: path)
        while let line = try reader.next() {
            guard let record = try? JSONLine().decode(RejectedRecord.self, from: line), record.isJoined,
                let id = record.id, let article = record.joinedTo
            else { continue }
            articles[id] = article
            pages[article, default: []].insert(id)
        }
    }

    /// Returns the ids of the article and the other pages that the page or article with this id belongs to.
    func group(of id: ArticleID) -> Set<ArticleID> {
        let article = articles[id] ?? id
        return pages[article].map { $0.union([article]) } ?? []
    }
}
