import ArticleModel
import GRDB
import Queries

/// The checks that a user has written, each a file of one folder.
package struct OwnChecks: Sendable {
    private enum Entry: Sendable {
        case check(OwnCheck)
        /// A file that is no check, by the name of which it would go, and why.
        case broken(String, PlainFailure)
    }

    /// In the order of their names.
    private let entries: [Entry]
    private let requireGoingOn: @Sendable () throws -> Void

    package static let none = OwnChecks()

    private init() { (entries, requireGoingOn) = ([], {}) }

    /// Reads the files of `folder`, if there is such a folder. One that is no check becomes a check that fails.
    ///
    /// While a query is asked, which may take for ever, `requireGoingOn` throws as soon as somebody wants the program to stop.
    package init(folder: String, requireGoingOn: @escaping @Sendable () throws -> Void) throws {
        self.requireGoingOn = requireGoingOn
        entries = try QueryFile.paths(in: folder).map { path in
            do {
                return .check(try OwnCheck(QueryFile(path: path)))
            } catch let failure as any Failure {
                return .broken(
                    QueryFile.name(ofPath: path), PlainFailure(failure.kind, failure.description))
            }
        }
    }

    /// Runs the checks; the query may ask `loaded_articles` for the ids in the list `loaded` for `json_each`, or where that is nil
    /// for those of all articles. `names` are those of the built-in checks.
    func results(_ db: Database, loaded: String?, besides names: [String]) throws -> [CheckResult] {
        if entries.isEmpty { return [] }
        try db.execute(sql: "CREATE TEMP TABLE loaded_articles (id INTEGER PRIMARY KEY)")
        try db.run(
            "INSERT INTO temp.loaded_articles SELECT "
                + (loaded == nil ? "id FROM main.articles" : "value FROM json_each(?)"), loaded.map { [$0] } ?? [])
        let results = try StoppableQueries(requireGoingOn).run(in: db) {
            try entries.map { try result($0, db, besides: names) }
        }
        try db.execute(sql: "DROP TABLE temp.loaded_articles")
        return results
    }

    private func result(_ entry: Entry, _ db: Database, besides names: [String]) throws -> CheckResult {
        switch entry {
        case .broken(let name, let failure): return broken(name, failure)
        case .check(let check):
            do {
                guard !names.contains(check.file.name) else {
                    return broken("\(check.file.name).sql", check.file.failure(nil, "a built-in check has this name"))
                }
                return try check.result(db)
            } catch let failure as PlainFailure {
                return broken(check.file.name, failure)
            }
        }
    }

    private func broken(_ name: String, _ failure: PlainFailure) -> CheckResult {
        CheckResult(
            name: name, severity: .error, passed: false, observed: failure.description, expected: "a check",
            advice: "Mend the file, or take it out of the folder.")
    }
}
