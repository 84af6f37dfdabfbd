import GRDB
import Linking

/// Finds articles that share a band of their fingerprints with given ones (locality-sensitive hashing), in order of
/// time.
///
/// Each band is read once however many articles have it, and whoever asks for the earliest gets them one by one: a
/// thousand near copies cost a thousand comparisons, not a million.
final class LSHCandidates {
    private let db: Database
    /// All articles of the bands in order of time; the index of an article is its rank.
    private var members: [(id: Int64, order: ArticleOrder)] = []
    private var ranks: [Int64: Int32] = [:]
    /// Bands of several articles, by hash.
    private var bands: [Int64: Band] = [:]
    private var bandsOfArticle: [Int64: [Int64]] = [:]
    private var fingerprints: [Int64: Fingerprint] = [:]

    private struct Band {
        /// The ranks of the articles that have the band, ascending.
        var all: [Int32] = []
        /// The ranks of those whose original is known, unless it changes.
        var resolved: [Int32] = []
    }

    /// Reads the bands of `articles`; the originals of `unresolved` are not known yet.
    init(of articles: [Int64], unresolved: Set<Int64>, _ db: Database) throws {
        self.db = db
        let idsByBand = try readBands(of: articles)
        members = try Set(idsByBand.values.joined()).map { (id: $0, order: try readOrder($0)) }
            .sorted { $0.order < $1.order }
        for (rank, member) in members.enumerated() { ranks[member.id] = Int32(rank) }
        for (hash, ids) in idsByBand {
            let all = ids.compactMap { ranks[$0] }.sorted()
            bands[hash] = Band(all: all, resolved: all.filter { !unresolved.contains(members[Int($0)].id) })
        }
    }

    /// Returns the candidates that are earlier than `article`, earliest first.
    func earlier(than article: Int64) -> some Sequence<Int64> {
        let lists = bandsOfArticle[article, default: []].compactMap { bands[$0]?.all }
        return MergedRanks(lists, from: 0, to: ranks[article] ?? 0).lazy.map { self.members[$0].id }
    }

    /// Returns the candidates that are later than `article` and whose original is known, earliest first.
    func laterWithKnownOriginal(than article: Int64) -> some Sequence<Int64> {
        let lists = bandsOfArticle[article, default: []].compactMap { bands[$0]?.resolved }
        return MergedRanks(lists, from: (ranks[article] ?? 0) + 1, to: .max).lazy.map { self.members[$0].id }
    }

    func order(of article: Int64) throws -> ArticleOrder {
        if let rank = ranks[article] { return members[Int(rank)].order }
        return try readOrder(article)
    }

    func fingerprint(of article: Int64) throws -> Fingerprint? {
        if let known = fingerprints[article] { return known }
        let read = try db.prepared("SELECT shingles, signature FROM fingerprints WHERE article_id = ?").first([article])
        {
            Fingerprint(shingles: Int($0.integer(0)), signature: $0.bytes(1))
        }
        fingerprints[article] = read
        return read
    }
}

// MARK: - Rows

extension LSHCandidates {
    /// Returns the articles that have each band of `articles`; bands of a single article are left out.
    private func readBands(of articles: [Int64]) throws -> [Int64: [Int64]] {
        let bands = try db.prepared("SELECT hash FROM fingerprint_bands WHERE article_id = ?")
        let members = try db.prepared("SELECT article_id FROM fingerprint_bands WHERE hash = ?")
        var found: [Int64: [Int64]] = [:]
        var ofOneArticle: Set<Int64> = []
        for article in articles {
            for hash in try bands.all([article], { $0.integer(0) }) where !ofOneArticle.contains(hash) {
                if found[hash] == nil {
                    let ids = try members.all([hash]) { $0.integer(0) }
                    if ids.count > 1 { found[hash] = ids } else { ofOneArticle.insert(hash) }
                }
                if found[hash] != nil { bandsOfArticle[article, default: []].append(hash) }
            }
        }
        return found
    }

    private func readOrder(_ article: Int64) throws -> ArticleOrder {
        guard let order = try ArticleOrder(of: article, db) else {
            preconditionFailure("a fingerprint belongs to an article that is there")
        }
        return order
    }
}
