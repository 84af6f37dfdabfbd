import GRDB

extension ArticleDatabase {
    /// Runs the checks of the whole database, whose cost follows its size, and the user's own. The database must be open for
    /// writing, though nothing is written.
    package func check(and own: OwnChecks = .none) throws -> [CheckResult] {
        try DatabaseFailure.wrapping(path) {
            try queue.inDatabase { db in
                let builtIn = try DatabaseChecks(db).results()
                return builtIn + (try own.results(db, loaded: nil, besides: builtIn.map(\.name)))
            }
        }
    }

    /// Throws `DamagedDatabase` where a page of the file is not as it was written, used or not. Returns false where nothing
    /// was compared, because a reader holds up the log.
    @discardableResult package func scanPages() throws -> Bool {
        let isBusy = try DatabaseFailure.wrapping(path) {
            try queue.inDatabase { try Bool.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        }
        guard isBusy == false else { return false }
        try PageChecksums.scan(path)
        return true
    }

    /// Whether there is no database at `path`, or one that was begun and has nothing in it.
    package static func isMissing(at path: String) -> Bool { NewDatabase(path: path).isNeeded }

    /// Gives a damaged database and its side files other names, and returns the new one; an earlier one that was set
    /// aside goes.
    package static func setAside(_ path: String) throws -> String {
        try DatabaseFiles(path: path).move(to: path + ".damaged")
        return path + ".damaged"
    }

    /// Deletes the damaged database that was set aside, if there is one.
    package static func removeSetAside(_ path: String) throws { try DatabaseFiles(path: path + ".damaged").remove() }

    /// Calls `line` with the rows as sorted lines that do not depend on when, and in which order, the runs were loaded.
    package func logicalDump(_ line: (String) throws -> Void) throws {
        try read { try LogicalDump(db: $0).write(line) }
    }

    /// Writes a compact, checked copy of the chosen articles to `target`, which replaces a former one in one step.
    package func exportCopy(
        to target: String, of selection: ArticleSelection = ArticleSelection(), requireGoingOn: () throws -> Void = {}
    ) throws {
        try withoutActuallyEscaping(requireGoingOn) { requireGoingOn in
            let copy = CheckedCopy(target: target, requireGoingOn: requireGoingOn)
            if selection.isEverything { return try copy.write(from: queue) }
            let part = DatabaseFiles(path: target + ".part")
            try part.remove()
            defer { try? part.remove() }
            let partial = PartialDatabase(selection: selection, requireGoingOn: requireGoingOn)
            try copy.write(from: partial.write(to: part.path, from: path))
        }
    }

    /// Returns the names of the outlets, in the order of their letters.
    package func outlets() throws -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT name FROM outlets ORDER BY name") }
    }

    /// Copies the database at `path` as it is, also one with an older schema, to the new file `target`.
    package static func copy(_ path: String, to target: String) throws {
        try PageCopy.write(Connection(path: path).reader(ofOlderSchema: true), to: target)
    }
}
