import ArticleModel
import Foundation
import Pipeline

/// The pages of earlier runs that belong to articles of which a run has only some pages again: what has not changed is not fetched
/// again.
///
/// They are cleaned anew from what was fetched then, so that one article is made by one set of rules. They are no input by which
/// the run could become stale: that one is taken down from an earlier run must not have later ones done again.
final class EarlierPages {
    /// The runs before this one, the newest first.
    private let runs: [RunFolder]
    /// Cleans a line of a run's fetched records.
    private let clean: (RunFolder, Data) -> RecordOutcome<EncodedRecord>
    /// The ids of the pages of each joined article, its own first, by the id of each; read when the first is asked for.
    private lazy var articles = Result { try readArticles() }
    private var indexes: [String: RecordIndex] = [:]

    init(before folder: RunFolder, clean: @escaping (RunFolder, Data) -> RecordOutcome<EncodedRecord>) throws {
        runs = try Workspace(path: folder.path.pathOfFolder.pathOfFolder).runs().reversed().filter {
            $0.id.utf8.lexicographicallyPrecedes(folder.id.utf8)
        }
        self.clean = clean
    }

    /// Returns the ids of the pages of the article that this page was joined to, the first page's first; nil where it was to none.
    func pages(ofArticleWith id: ArticleID) throws -> [ArticleID]? { try articles.get()[id] }

    /// Returns the page as the newest of the runs that fetched it has it; nil where it was pruned.
    func page(_ id: ArticleID) throws -> EncodedRecord? {
        for run in runs {
            guard let line = try fetched(in: run)?.line(of: id) else { continue }
            if case .produced(let record) = clean(run, line) { return record }
            return nil
        }
        return nil
    }

    private func fetched(in run: RunFolder) throws -> RecordIndex? {
        if let index = indexes[run.id] { return index }
        let name = RunFolder.recordsName(of: .fetch)
        guard run.exists(name), let manifest = try run.validManifest(of: .fetch) else { return nil }
        let index = try RecordIndex(of: name, in: run, manifest)
        indexes[run.id] = index
        return index
    }

    private func readArticles() throws -> [ArticleID: [ArticleID]] {
        var articles: [ArticleID: [ArticleID]] = [:]
        for run in runs {
            for pages in try joinedPages(of: run) {
                for id in pages where articles[id] == nil { articles[id] = pages }
            }
        }
        return articles
    }

    /// A mark that the lines of joined articles have, so that others need not be decoded.
    private static let mark = Data(#""joined":""#.utf8)

    private func joinedPages(of run: RunFolder) throws -> [[ArticleID]] {
        let name = RunFolder.recordsName(of: .clean)
        // Pages that were joined are counted as skipped: the records of all other runs need not be read.
        guard run.exists(name), let manifest = try run.validManifest(of: .clean), manifest.counts.skipped > 0 else {
            return []
        }
        let reader = try LineReader(path: run.path(of: name))
        var articles: [[ArticleID]] = []
        while let line = try reader.next() {
            guard line.range(of: EarlierPages.mark) != nil,
                let article = try? JSONLine().decode(CleanArticle.self, from: line), let id = article.id
            else { continue }
            let others = article.pages?.others.compactMap(\.joined) ?? []
            if !others.isEmpty { articles.append([id] + others) }
        }
        return articles
    }
}
