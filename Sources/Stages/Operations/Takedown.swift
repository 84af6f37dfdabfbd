import ArticleModel
import Fetching
import Foundation
import Loading
import Pipeline

/// Takes an article down: what `copydesk forget` does.
///
/// It is written down first that the articles are never fetched again, and that they are being taken down; then they go from
/// every run, and with it from the database, of whose file nothing old is left. Killed at any moment, the same command goes
/// on, and so does the next run.
package struct Takedown {
    /// What was taken down.
    package struct Summary: Sendable {
        package let articles: Int
        package let runs: [String]
    }

    let context: RunContext

    package init(_ context: RunContext) { self.context = context }

    /// Takes down the article that `name` means, an id, a URL or a file; throws where no run knows one.
    package func run(_ name: String) throws -> Summary {
        let unfinished = try context.workspace.unfinishedTakedown()
        let finished = try context.prepareRuns()
        if let finished, unfinished?.reference == name { return finished }
        let (reference, runs) = (ArticleReference(name), try context.workspace.runs())
        let articles = try articles(reference, in: runs)
        if articles.isEmpty { throw try reference.unknownArticle(in: runs) }
        let takedown = UnfinishedTakedown(name, articles)
        try context.workspace.begin(takedown)
        return try finish(takedown)
    }

    /// Finishes a takedown that was killed; nil where there is none.
    func finishUnfinished() throws -> Summary? { try context.workspace.unfinishedTakedown().map(finish) }

    private func finish(_ takedown: UnfinishedTakedown) throws -> Summary {
        try context.workspace.remember(forgotten: takedown.articles)
        let ids = Set(takedown.articles.map(\.id))
        let folders = try context.workspace.runs()
        let holders = try folders.filter { try holds($0, anyOf: ids) }
        for folder in holders { try RunRedaction(of: folder, without: ids).run() }
        try updateDatabase(folders)
        // What fetch has seen is read anew from the runs: of the article, and the name of its file, nothing stays. That hosts
        // ask to be left alone does.
        try SeenItems.renew(context.workspace.seenItemsPath, log: context.messages.warn)
        try context.workspace.endTakedown()
        return Summary(articles: takedown.articles.count, runs: holders.map(\.id))
    }

    /// Returns the articles that the reference means, in whatever run; also one that was taken down before.
    private func articles(_ reference: ArticleReference, in folders: [RunFolder]) throws -> [ForgottenArticle] {
        var hashes: [ArticleID: Set<ContentHash>] = [:]
        for folder in folders {
            let resolved = try reference.resolved(in: folder)
            try forEachIdentity(in: folder) { identity in
                guard let id = identity.id, resolved.matches(identity) else { return }
                hashes[id, default: []].formUnion(identity.contentHash.map { [$0] } ?? [])
            }
        }
        try addSameArticles(to: &hashes, in: folders)
        try addCopies(to: &hashes, in: folders)
        let others = try otherIDs(of: Set(hashes.keys), in: folders)
        let known = try context.workspace.forgottenArticles().filter { $0.isMeant(by: reference) }
        for article in known { hashes[article.id, default: []].formUnion(article.contentHashes) }
        return hashes.sorted { $0.key < $1.key }.map { id, hashes in
            ForgottenArticle(
                id: id, otherIDs: others[id] ?? [], contentHashes: hashes.sorted { $0.value < $1.value },
                forgottenAt: context.clock)
        }
    }

    /// Adds what was known under other ids before a page told that they are one article, and its other pages.
    private func addSameArticles(to hashes: inout [ArticleID: Set<ContentHash>], in folders: [RunFolder]) throws {
        var same = try RunStateReader(context).database()?.sameArticles(as: Set(hashes.keys)) ?? []
        same.formUnion(try otherPages(of: same.union(hashes.keys), in: folders))
        if same.isEmpty { return }
        for folder in folders {
            try forEachIdentity(in: folder) { identity in
                guard let id = identity.id, same.contains(id) else { return }
                hashes[id, default: []].formUnion(identity.contentHash.map { [$0] } ?? [])
            }
        }
    }

    /// Returns the ids of the other pages of articles that are told on several: their text is part of one record.
    private func otherPages(of ids: Set<ArticleID>, in folders: [RunFolder]) throws -> Set<ArticleID> {
        var pages: Set<ArticleID> = []
        for folder in folders where try folder.validManifest(of: .clean) != nil {
            let joined = try JoinedPageIDs(readingFrom: folder.rejectedPath(of: .clean))
            for id in ids { pages.formUnion(joined.group(of: id)) }
        }
        return pages.subtracting(ids)
    }

    /// Adds the articles with the same bytes: the same file under another name or address.
    private func addCopies(to hashes: inout [ArticleID: Set<ContentHash>], in folders: [RunFolder]) throws {
        let bytes = hashes.values.reduce(into: Set()) { $0.formUnion($1) }
        guard !bytes.isEmpty else { return }
        var copies: Set<ArticleID> = []
        for folder in folders {
            try forEachIdentity(in: folder) { identity in
                if let id = identity.id, let hash = identity.contentHash, bytes.contains(hash) { copies.insert(id) }
            }
        }
        for id in copies where hashes[id] == nil { hashes[id] = bytes }
    }

    /// Returns the ids that follow from the addresses and files of the articles: what became known of them later changed no
    /// id, and would make a new one when they are known no more.
    private func otherIDs(of ids: Set<ArticleID>, in folders: [RunFolder]) throws -> [ArticleID: Set<ArticleID>] {
        var others: [ArticleID: Set<ArticleID>] = [:]
        for folder in folders {
            try forEachIdentity(in: folder) { identity in
                guard let id = identity.id, ids.contains(id) else { return }
                if let url = identity.url { others[id, default: []].insert(.ofAddress(url)) }
                if let source = identity.source, let file = identity.file {
                    others[id, default: []].insert(.ofFile(source: source, path: file))
                }
            }
        }
        return others
    }

    private func holds(_ folder: RunFolder, anyOf ids: Set<ArticleID>) throws -> Bool {
        var holds = false
        try forEachIdentity(in: folder) { identity in
            if let id = identity.id, ids.contains(id) { holds = true }
        }
        return holds
    }

    private func forEachIdentity(in folder: RunFolder, _ body: (RecordIdentity) -> Void) throws {
        for stage in [Stage.fetch, .clean, .extract] where try folder.validManifest(of: stage) != nil {
            for path in [folder.recordsPath(of: stage), folder.rejectedPath(of: stage)] {
                try context.stop.check()
                try RecordIdentity.forEach(inFile: path, body)
            }
        }
    }

    /// Loads the runs whose files differ from what the database has of them, and leaves nothing old in its file.
    private func updateDatabase(_ folders: [RunFolder]) throws {
        try ArticleDatabase.removeSetAside(context.workspace.databasePath)
        guard FileManager.default.fileExists(atPath: context.workspace.databasePath) else { return }
        let states = RunStateReader(context)
        let loaded = try states.database()?.loadedRuns() ?? [:]
        for folder in folders where try loaded[folder.id] != nil && states.loadState(of: folder).isDue {
            _ = try LoadStage(folder, context).run()
        }
        try ArticleDatabase(path: context.workspace.databasePath).dropDeleted()
    }
}

extension ForgottenArticle {
    /// Whether a user means this article, by its id, or by the URL or the source and file that the id was made of.
    func isMeant(by reference: ArticleReference) -> Bool {
        let ids = [id] + (otherIDs ?? [])
        if ids.contains(ArticleID(reference.text)) { return true }
        if let addressID = reference.addressID, ids.contains(addressID) { return true }
        let parts = reference.text.split(separator: "/", maxSplits: 1).map(String.init)
        return parts.count == 2 && ids.contains(.ofFile(source: parts[0], path: parts[1]))
    }
}

extension Takedown.Summary {
    /// Such as `forgot 1 article, in 2 runs`.
    package var text: String {
        let articles = "forgot \(articles) \(articles == 1 ? "article" : "articles")"
        let runs = runs.isEmpty ? "in no run any more" : "in \(runs.count) \(runs.count == 1 ? "run" : "runs")"
        return "\(articles), \(runs); exported copies and reports are yours to replace"
    }
}
