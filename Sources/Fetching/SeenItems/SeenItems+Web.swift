import ArticleModel
import Foundation
import GRDB

/// A document that is not an article, as it was last fetched: a feed, a sitemap, a `robots.txt`.
struct StoredDocument: Hashable, Sendable {
    let address: String
    let etag: String?
    let lastModified: String?
    var contentType: String?
    let fetchedAt: Timestamp
    let body: Data
}

extension SeenItems {
    /// Returns the document that was last saved under this address.
    func document(_ address: String) throws -> StoredDocument? {
        try read { db in
            try Row.fetchOne(
                db, sql: "SELECT etag, last_modified, content_type, fetched_at, body FROM documents WHERE address = ?",
                arguments: [address])
        }.map { row in
            StoredDocument(
                address: address, etag: row["etag"], lastModified: row["last_modified"],
                contentType: row["content_type"],
                fetchedAt: Timestamp(secondsSinceEpoch: row["fetched_at"]), body: row["body"])
        }
    }

    func save(_ document: StoredDocument) throws {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO documents (address, etag, last_modified, content_type, fetched_at, body)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (address) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
                    content_type = excluded.content_type, fetched_at = excluded.fetched_at, body = excluded.body
                    """,
                arguments: [
                    document.address, document.etag, document.lastModified, document.contentType,
                    document.fetchedAt.secondsSinceEpoch, document.body,
                ])
        }
    }

    /// Returns until when nothing is to be asked of a host.
    func rest(of host: String) throws -> HostRest? {
        try read { db in
            try Row.fetchOne(
                db, sql: "SELECT rests_until, reason, is_requested FROM hosts WHERE host = ?", arguments: [host])
        }.map { HostRest($0) }
    }

    /// Has a host asked again that is left alone for trouble that it had.
    func endRestForTrouble(of host: String) throws {
        try write { try $0.execute(sql: "DELETE FROM hosts WHERE host = ? AND NOT is_requested", arguments: [host]) }
    }

    /// Begins the file anew, with nothing but until when hosts are left alone; one that cannot be read, with nothing.
    package static func renew(_ path: String, log: (String) -> Void = { _ in }) throws {
        let rests = try? SeenItems(path: path).rests()
        try delete(path)
        guard let rests, !rests.isEmpty else { return }
        let renewed = try SeenItems(path: path, log: log)
        for (host, rest) in rests { try renewed.save(rest, of: host) }
    }

    private func rests() throws -> [(host: String, HostRest)] {
        try read {
            try Row.fetchAll($0, sql: "SELECT host, rests_until, reason, is_requested FROM hosts ORDER BY host")
        }
        .map { ($0["host"], HostRest($0)) }
    }

    /// Remembers a rest at once, so that it is kept also where the fetch is killed.
    func save(_ rest: HostRest, of host: String) throws {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO hosts (host, rests_until, reason, is_requested) VALUES (?, ?, ?, ?)
                    ON CONFLICT (host) DO UPDATE SET rests_until = excluded.rests_until, reason = excluded.reason,
                    is_requested = excluded.is_requested
                    """, arguments: [host, rest.until.secondsSinceEpoch, rest.reason, rest.isRequested])
        }
    }
}

extension HostRest {
    fileprivate init(_ row: Row) {
        self.init(
            until: Timestamp(secondsSinceEpoch: row["rests_until"]), reason: row["reason"],
            isRequested: row["is_requested"])
    }
}

extension SeenItemsFile {
    /// The names of the tables that `webSchema` makes.
    static let webTables: Set = ["documents", "hosts", "pages"]

    /// What is known of the web, beside what follows from committed runs.
    static let webSchema = """
        CREATE TABLE documents (
            address TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, content_type TEXT,
            fetched_at INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
        CREATE TABLE hosts (
            host TEXT PRIMARY KEY, rests_until INTEGER NOT NULL, reason TEXT NOT NULL, is_requested INTEGER NOT NULL)
            STRICT, WITHOUT ROWID;
        CREATE TABLE pages (
            id TEXT PRIMARY KEY, source TEXT NOT NULL, address TEXT NOT NULL, outlet TEXT, hash TEXT, etag TEXT,
            last_modified TEXT, listed_as TEXT, leads_to TEXT, first_seen INTEGER NOT NULL, checked INTEGER NOT NULL,
            next_check INTEGER, failures INTEGER NOT NULL, changes INTEGER NOT NULL, entry_id TEXT, lasting_problem TEXT,
            lasting_reason TEXT, published TEXT, published_source TEXT)
            STRICT, WITHOUT ROWID;
        CREATE INDEX pages_to_check ON pages (source, next_check);
        CREATE INDEX pages_by_entry ON pages (source, entry_id) WHERE entry_id IS NOT NULL;
        """
}
