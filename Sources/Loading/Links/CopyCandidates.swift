import GRDB
import Linking

/// Finds articles that share marks of their fingerprints with given ones, in order of time.
///
/// Each mark is read once however many articles have it, and whoever asks for the earliest gets them one by one: a
/// thousand near copies cost a thousand comparisons, not a million.
final class CopyCandidates {
    /// The cache of texts is emptied at so many, some 20 megabytes.
    private static let maximumCachedTexts = 1000

    private let db: Database
    /// All articles of the marks in order of time; the index of an article is its rank.
    private var members: [(id: Int64, order: ArticleOrder)] = []
    private var ranks: [Int64: Int32] = [:]
    /// Marks of several articles.
    private var articlesByMark: [UInt32: MarkedArticles] = [:]
    private var fingerprints: [Int64: Fingerprint] = [:]
    private var texts: [Int64: (text: ComparedText, bodyHash: String)] = [:]

    private struct MarkedArticles {
        /// The ranks of the articles that have the mark, ascending.
        var all: [Int32] = []
        /// The ranks of those whose original is known, unless it changes.
        var resolved: [Int32] = []
    }

    /// Reads the marks of `articles`; the originals of `unresolved` are not known yet.
    init(of articles: [Int64], unresolved: Set<Int64>, _ db: Database) throws {
        self.db = db
        let idsByMark = try readMarks(of: articles)
        members = try Set(idsByMark.values.joined()).map { (id: $0, order: try readOrder($0)) }
            .sorted { $0.order < $1.order }
        for (rank, member) in members.enumerated() { ranks[member.id] = Int32(rank) }
        for (mark, ids) in idsByMark {
            let all = ids.compactMap { ranks[$0] }.sorted()
            articlesByMark[mark] = MarkedArticles(
                all: all, resolved: all.filter { !unresolved.contains(members[Int($0)].id) })
        }
    }

    /// Returns the candidates that are earlier than `article`, earliest first.
    func earlier(than article: Int64) throws -> some Sequence<(id: Int64, commonMarks: Int)> {
        let lists = try fingerprint(of: article)?.marks.compactMap { articlesByMark[$0]?.all } ?? []
        return candidates(MergedRanks(lists, from: 0, to: ranks[article] ?? 0))
    }

    /// Returns the candidates that are later than `article` and whose original is known, earliest first.
    func laterWithKnownOriginal(than article: Int64) throws -> some Sequence<(id: Int64, commonMarks: Int)> {
        let lists = try fingerprint(of: article)?.marks.compactMap { articlesByMark[$0]?.resolved } ?? []
        return candidates(MergedRanks(lists, from: (ranks[article] ?? Int32.max - 1) + 1, to: .max))
    }

    private func candidates(_ merged: MergedRanks) -> some Sequence<(id: Int64, commonMarks: Int)> {
        merged.lazy.filter { $0.count >= Fingerprint.minimumCommonMarks }
            .map { (id: self.members[$0.rank].id, commonMarks: $0.count) }
    }

    func order(of article: Int64) throws -> ArticleOrder {
        if let rank = ranks[article] { return members[Int(rank)].order }
        return try readOrder(article)
    }

    func fingerprint(of article: Int64) throws -> Fingerprint? {
        if let known = fingerprints[article] { return known }
        let read = try Fingerprint(of: article, db)
        fingerprints[article] = read
        return read
    }

    /// Returns the body with its digest.
    func text(of article: Int64) throws -> (text: ComparedText, bodyHash: String)? {
        if let known = texts[article] { return known }
        if texts.count >= CopyCandidates.maximumCachedTexts { texts = [:] }
        texts[article] = try db.prepared("SELECT body, body_sha256 FROM articles WHERE id = ?").first([article]) {
            (text: ComparedText($0.text(0)), bodyHash: $0.text(1))
        }
        return texts[article]
    }
}

// MARK: - Rows

extension CopyCandidates {
    /// Returns the articles that have each mark of `articles`; marks of a single article are left out, and so are articles
    /// that have no more than one of all these marks.
    private func readMarks(of articles: [Int64]) throws -> [UInt32: [Int64]] {
        let index = MarkIndex.fingerprints(db)
        var found: [UInt32: [Int64]] = [:]
        var counts: [Int64: Int] = [:]
        for article in articles {
            for mark in try fingerprint(of: article)?.marks ?? [] where found[mark] == nil {
                let ids = try index.ids(with: mark.stored)
                found[mark] = ids.count > 1 ? ids : []
                for id in ids where ids.count > 1 { counts[id, default: 0] += 1 }
            }
        }
        return found.compactMapValues { ids in
            let several = ids.filter { counts[$0, default: 0] >= Fingerprint.minimumCommonMarks }
            return several.isEmpty ? nil : several
        }
    }

    private func readOrder(_ article: Int64) throws -> ArticleOrder {
        guard let order = try ArticleOrder(of: article, db) else {
            preconditionFailure("a fingerprint belongs to an article that is there")
        }
        return order
    }
}
