import GRDB
import Linking

/// Which articles share a band with some that are looked at, in the order of time.
///
/// Each band is read once however many have it, and who asks for the earliest gets them one by one: a thousand near
/// copies cost a thousand looks, not a million.
final class LSHCandidates {
    private let db: Database
    /// In order of time; the place in it is an article's rank.
    private var members: [(id: Int64, order: ArticleOrder)] = []
    private var ranks: [Int64: Int32] = [:]
    /// By band, the ranks of those that have it, ascending; only bands of several articles.
    private var bands: [Int64: Band] = [:]
    private var bandsOfArticle: [Int64: [Int64]] = [:]
    private var fingerprints: [Int64: Fingerprint] = [:]

    private struct Band {
        var all: [Int32] = []
        /// Those whose original is known, unless it changes.
        var settled: [Int32] = []
    }

    init(of articles: [Int64], unsettled: Set<Int64>, _ db: Database) throws {
        self.db = db
        let ids = try readBands(of: articles)
        members = try Set(ids.values.joined()).map { (id: $0, order: try readOrder($0)) }
            .sorted { $0.order < $1.order }
        for (rank, member) in members.enumerated() { ranks[member.id] = Int32(rank) }
        for (hash, ids) in ids {
            let all = ids.compactMap { ranks[$0] }.sorted()
            bands[hash] = Band(all: all, settled: all.filter { !unsettled.contains(members[Int($0)].id) })
        }
    }

    /// Earliest first.
    func earlier(than article: Int64) -> some Sequence<Int64> {
        let lists = bandsOfArticle[article, default: []].compactMap { bands[$0]?.all }
        return MergedRanks(lists, from: 0, to: ranks[article] ?? 0).lazy.map { self.members[$0].id }
    }

    /// Earliest first.
    func settledLater(than article: Int64) -> some Sequence<Int64> {
        let lists = bandsOfArticle[article, default: []].compactMap { bands[$0]?.settled }
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
            Fingerprint(shingles: Int($0.number(0)), signature: $0.bytes(1))
        }
        fingerprints[article] = read
        return read
    }
}

// MARK: - Rows

extension LSHCandidates {
    /// By band, who has it.
    private func readBands(of articles: [Int64]) throws -> [Int64: [Int64]] {
        let bands = try db.prepared("SELECT hash FROM fingerprint_bands WHERE article_id = ?")
        let members = try db.prepared("SELECT article_id FROM fingerprint_bands WHERE hash = ?")
        var found: [Int64: [Int64]] = [:]
        var lonely: Set<Int64> = []
        for article in articles {
            for hash in try bands.all([article], { $0.number(0) }) where !lonely.contains(hash) {
                if found[hash] == nil {
                    let ids = try members.all([hash]) { $0.number(0) }
                    if ids.count > 1 { found[hash] = ids } else { lonely.insert(hash) }
                }
                if found[hash] != nil { bandsOfArticle[article, default: []].append(hash) }
            }
        }
        return found
    }

    private func readOrder(_ article: Int64) throws -> ArticleOrder {
        let order = try db.prepared("SELECT coalesce(published_at, '9999'), article_key FROM articles WHERE id = ?")
            .first([article]) { ArticleOrder(published: $0.text(0), key: $0.text(1)) }
        guard let order else { preconditionFailure("a fingerprint is of an article that is there") }
        return order
    }
}

/// Ascending lists as one ascending list, each number once, made as far as it is asked for.
private struct MergedRanks: Sequence, IteratorProtocol {
    private let lists: [[Int32]]
    private var places: [Int]
    private let end: Int32

    /// The numbers from `start`, less than `end`.
    init(_ lists: [[Int32]], from start: Int32, to end: Int32) {
        self.lists = lists
        self.end = end
        places = lists.map { list in list.partitioningIndex { $0 >= start } }
    }

    mutating func next() -> Int? {
        var least = end
        for (list, place) in zip(lists, places) where place < list.count { least = Swift.min(least, list[place]) }
        guard least < end else { return nil }
        for index in lists.indices where places[index] < lists[index].count && lists[index][places[index]] == least {
            places[index] += 1
        }
        return Int(least)
    }
}

extension [Int32] {
    /// The first place whose number fits, where those that fit come last.
    fileprivate func partitioningIndex(_ fits: (Int32) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if fits(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
