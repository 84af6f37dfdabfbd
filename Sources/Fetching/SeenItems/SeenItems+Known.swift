import ArticleModel
import GRDB

extension SeenItems {
    /// Returns the items of `source` that were hashed before, in the order of their names from `name` on.
    func versions(of source: String, from name: String, limit: Int) throws -> [(name: String, version: KnownVersion)] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT v.name, v.version_key, v.hash, v.hashed_at, a.id, a.outlet, a.url
                    FROM versions v
                    LEFT JOIN files f ON f.source = v.source AND f.file = v.name AND f.hash = v.hash
                    LEFT JOIN articles a ON a.id = f.id AND a.hash = v.hash AND NOT EXISTS (
                        SELECT 1 FROM rejects r WHERE r.source = v.source AND r.file = v.name AND r.run > a.run)
                    WHERE v.source = ? AND v.name >= ? ORDER BY v.name LIMIT ?
                    """)
            var versions: [(name: String, version: KnownVersion)] = []
            versions.reserveCapacity(limit)
            let rows = try Row.fetchCursor(statement, arguments: [source, name, limit])
            while let row = try rows.next() {
                let id: String? = row[4]
                let article = id.map { KnownArticle(id: ArticleID($0), outlet: row[5], url: row[6]) }
                let version = KnownVersion(
                    key: row[1], hash: ContentHash(value: row[2]), hashedAt: Timestamp(secondsSinceEpoch: row[3]),
                    article: article)
                versions.append((row[0], version))
            }
            return versions
        }
    }

    /// Returns the counts of a fetch that had nothing to read, where the sources list what they listed then.
    func settledCounts(of listing: ListingDigest) throws -> RecordCounts? {
        try container("", in: "", versionKey: listing.value)
    }

    /// Notes that a fetch of this listing had nothing to read. No source has an empty name.
    func settle(_ listing: ListingDigest, _ counts: RecordCounts) throws {
        try write { try $0.save(ContainerVersion(source: "", name: "", key: listing.value, counts: counts)) }
    }

    /// Returns the counts of a file of several items of which none was new at this version; nil where it is not known.
    func container(_ name: String, in source: String, versionKey: String) throws -> RecordCounts? {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT unchanged, skipped FROM containers WHERE source = ? AND name = ? AND version_key = ?
                    """)
            return try Row.fetchOne(statement, arguments: [source, name, versionKey]).map { row in
                var counts = RecordCounts()
                (counts.unchanged, counts.skipped) = (row[0], row[1])
                counts.input = counts.unchanged + counts.skipped
                return counts
            }
        }
    }

    /// Returns the hash of the page that an earlier run has of an article; nil where it has none, or the full text in a feed alone.
    func pageHash(of id: ArticleID) throws -> ContentHash? {
        try read { db in
            let statement = try db.cachedStatement(sql: "SELECT hash FROM articles WHERE id = ? AND NOT is_feed_text")
            return try String.fetchOne(statement, arguments: [id.value]).map(ContentHash.init(value:))
        }
    }

    /// Returns the id of the committed article that has the address from which the id `id` follows; `id` where there is none.
    func id(atAddress id: ArticleID) throws -> ArticleID { try article(atAddress: id)?.id ?? id }

    /// Returns the committed article that has the address from which the id `id` follows.
    func article(atAddress id: ArticleID) throws -> KnownArticle? {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT id, outlet, url FROM articles
                    WHERE id = coalesce((SELECT id FROM addresses WHERE url_id = ?1), ?1)
                    """)
            return try Row.fetchOne(statement, arguments: [id.value]).map {
                KnownArticle(id: ArticleID($0[0]), outlet: $0[1], url: $0[2])
            }
        }
    }

    /// Returns when the page of a committed article was captured; nil where that is not known, or there is none.
    func fetchedAt(of id: ArticleID) throws -> Timestamp? {
        try read { db in
            let statement = try db.cachedStatement(sql: "SELECT fetched_at FROM articles WHERE id = ?")
            return try Int.fetchOne(statement, arguments: [id.value]).map { Timestamp(secondsSinceEpoch: $0) }
        }
    }

    /// Whether an earlier run has taken these bytes from the item, whatever its article has by now.
    func hasTaken(_ item: ItemIdentity, with hash: ContentHash) throws -> Bool {
        try read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT 1 FROM files WHERE source = ? AND file = ? AND hash = ?")
            return try Bool.fetchOne(statement, arguments: [item.source, item.name, hash.value]) ?? false
        }
    }

    /// Returns the article that was last fetched from a file, with these bytes where they are given.
    func article(ofFile file: String, with hash: ContentHash?, in source: String) throws -> KnownArticle? {
        try article(
            "files f", where: "f.source = ?1 AND f.file = ?2 AND f.hash = coalesce(?3, f.hash)",
            [source, file, hash?.value])
    }

    /// Returns the names of the items of a source in which the article was last fetched, with the bytes that it has now.
    func names(of id: ArticleID, in source: String) throws -> [String] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT f.file FROM articles a JOIN files f INDEXED BY files_by_hash ON f.hash = a.hash AND f.source = ?
                    WHERE a.id = ? ORDER BY f.file LIMIT 10
                    """)
            return try String.fetchAll(statement, arguments: [source, id.value])
        }
    }

    /// Returns the article that was last fetched with these bytes from a file of `source`: of several the first by name.
    func article(withBytes hash: ContentHash, in source: String) throws -> KnownArticle? {
        // SQLite would go through all files of the source, which the primary key has in the order that is asked for.
        try article(
            "files f INDEXED BY files_by_hash", where: "f.source = ? AND f.hash = ? AND a.hash = f.hash",
            [source, hash.value])
    }

    private func article(
        _ files: String, where condition: String, _ arguments: StatementArguments
    ) throws -> KnownArticle? {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT a.id, a.outlet, a.url FROM \(files) JOIN articles a ON a.id = f.id
                    WHERE \(condition) ORDER BY f.file LIMIT 1
                    """)
            return try Row.fetchOne(statement, arguments: arguments).map {
                KnownArticle(id: ArticleID($0[0]), outlet: $0[1], url: $0[2])
            }
        }
    }
}
