import ArticleModel
import GRDB

/// What is known of a page on the web: how it was when it was last looked at, and when it is to be looked at again.
package struct PageState: Hashable, Sendable {
    let id: ArticleID
    let source: String
    /// The address as the source gives it.
    let address: String
    var outlet: String?
    /// The hash of the page's bytes; nil where it could not be had yet.
    var hash: ContentHash?
    var etag: String?
    var lastModified: String?
    /// What the source says of the page's version, such as the time of its last change.
    var listedAs: String?
    /// When the article was published, as a source has said: later it may not name the page any more.
    var published: ArticleDate?
    /// The id that a feed gives the page's entry.
    var entryID: String?
    /// The article at the address where the page was found, where another was asked for.
    var leadsTo: ArticleID?
    let firstSeen: Timestamp
    var checked: Timestamp
    /// When the page is to be looked at next; nil where it is not.
    var nextCheck: Timestamp?
    /// How often in a row it could not be had.
    var failures = 0
    /// Why it will hardly ever be had; nil where it may be, and where its text is not to be had from elsewhere either.
    var lastingProblem: Rejection?
    /// How often it had changed of late: each look that finds a change adds one, each that finds none takes one away.
    var changes = 0
}

extension PageState {
    /// Returns the state after the page was had at `now`, with these bytes.
    func afterPage(_ hash: ContentHash, at now: Timestamp, _ schedule: RevisitSchedule) -> PageState {
        var state = self
        state.checked = now
        state.failures = 0
        state.lastingProblem = nil
        let hadChanged = self.hash != nil && self.hash != hash
        state.changes = min(max(changes + (hadChanged ? 1 : -1), 0), RevisitSchedule.maximumChanges)
        state.nextCheck = schedule.next(firstSeen: firstSeen, checked: now, changes: state.changes)
        state.hash = hash
        return state
    }

    /// Returns the state after the page could not be had.
    ///
    /// What may pass is tried again soon, then ever more seldom, at last once a day, for as long as pages are looked at again;
    /// what hardly will pass, after one, two and four days.
    func afterFailure(_ problem: WebProblem, at now: Timestamp, _ schedule: RevisitSchedule) -> PageState {
        var state = self
        state.checked = now
        state.failures += 1
        let doubled = 1 << min(failures, 10)
        if problem.isRetryable {
            let isOld = now.secondsSinceEpoch - firstSeen.secondsSinceEpoch >= schedule.untilDay * 86_400
            state.nextCheck = isOld ? nil : now.adding(seconds: min(600 * doubled, 86_400))
        } else {
            state.nextCheck = state.failures > 3 ? nil : now.adding(seconds: 86_400 * doubled)
        }
        let isLasting = (!problem.isRetryable || state.nextCheck == nil) && problem.kind != .reserved
        state.lastingProblem = isLasting ? problem.rejection : nil
        return state
    }

    /// Whether the page is to be looked at, now that its source says `listedAs` of its version.
    func isDue(at now: Timestamp, listedAs: String?) -> Bool {
        if let listedAs, listedAs != self.listedAs { return true }
        return nextCheck.map { $0 <= now } ?? false
    }
}

extension SeenItems {
    func page(_ id: ArticleID) throws -> PageState? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM pages WHERE id = ?", arguments: [id.value])
        }.map { PageState($0) }
    }

    /// Each thousand goes on in the index where the last one has ended, so that none is sorted: of a table without row ids an
    /// index also has the primary key, as its last part.
    static let pagesToCheckSQL = """
        SELECT * FROM pages WHERE source = ? AND next_check <= ? AND (next_check, id) > (?, ?)
        ORDER BY next_check, id LIMIT 1000
        """

    /// Returns the first pages of a source that are to be looked at by `now`, those that have waited longest first: where
    /// `last` is given, what comes after it.
    func pagesToCheck(of source: String, by now: Timestamp, after last: PageState? = nil) throws -> [PageState] {
        try read { db in
            try Row.fetchAll(
                db.cachedStatement(sql: Self.pagesToCheckSQL),
                arguments: [
                    source, now.secondsSinceEpoch, last?.nextCheck?.secondsSinceEpoch ?? Int.min, last?.id.value ?? "",
                ])
        }.map { PageState($0) }
    }

    /// Returns the addresses that entries of a feed had first, by their ids; of those that are known.
    func firstAddresses(of entries: [String], in source: String) throws -> [String: String] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT address FROM pages WHERE source = ? AND entry_id = ? ORDER BY first_seen, address LIMIT 1")
            return try entries.reduce(into: [:]) {
                $0[$1] = try String.fetchOne(statement, arguments: [source, $1])
            }
        }
    }

    /// Saves the states of those of the pages of which nothing is known.
    func saveUnknown(_ states: [PageState]) throws {
        try write { db in
            for state in states where try !state.isKnown(in: db) { try db.save(state) }
        }
    }

    func save(_ states: [PageState]) throws {
        try write { db in
            for state in states { try db.save(state) }
        }
    }
}

extension PageState {
    fileprivate init(_ row: Row) {
        id = ArticleID(row["id"])
        source = row["source"]
        address = row["address"]
        outlet = row["outlet"]
        hash = (row["hash"] as String?).map(ContentHash.init(value:))
        etag = row["etag"]
        lastModified = row["last_modified"]
        listedAs = row["listed_as"]
        published = ArticleDate(row["published"], source: row["published_source"])
        entryID = row["entry_id"]
        leadsTo = (row["leads_to"] as String?).map(ArticleID.init)
        firstSeen = Timestamp(secondsSinceEpoch: row["first_seen"])
        checked = Timestamp(secondsSinceEpoch: row["checked"])
        nextCheck = (row["next_check"] as Int?).map(Timestamp.init(secondsSinceEpoch:))
        failures = row["failures"]
        lastingProblem = (row["lasting_problem"] as String?).map { detail in
            Rejection(.fetch, (row["lasting_reason"] as String?).flatMap(Rejection.Reason.init) ?? .unavailable, detail)
        }
        changes = row["changes"]
    }
}

extension PageState {
    fileprivate func isKnown(in db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM pages WHERE id = ?")
        return try Bool.fetchOne(statement, arguments: [id.value]) ?? false
    }
}

extension Database {
    fileprivate func save(_ state: PageState) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT INTO pages (id, source, address, outlet, hash, etag, last_modified, listed_as, leads_to, first_seen,
                checked, next_check, failures, changes, entry_id, lasting_problem, lasting_reason,
                published, published_source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET source = excluded.source, address = excluded.address,
                outlet = excluded.outlet, hash = excluded.hash, etag = excluded.etag,
                last_modified = excluded.last_modified, listed_as = excluded.listed_as, leads_to = excluded.leads_to,
                checked = excluded.checked, next_check = excluded.next_check, failures = excluded.failures,
                changes = excluded.changes, entry_id = excluded.entry_id, lasting_problem = excluded.lasting_problem,
                lasting_reason = excluded.lasting_reason,
                published = excluded.published, published_source = excluded.published_source
                """)
        try statement.execute(
            arguments: [
                state.id.value, state.source, state.address, state.outlet, state.hash?.value, state.etag,
                state.lastModified, state.listedAs, state.leadsTo?.value, state.firstSeen.secondsSinceEpoch,
                state.checked.secondsSinceEpoch,
                state.nextCheck?.secondsSinceEpoch, state.failures, state.changes, state.entryID,
                state.lastingProblem?.detail, state.lastingProblem?.reason.rawValue,
                state.published?.value, state.published?.source,
            ])
    }
}
