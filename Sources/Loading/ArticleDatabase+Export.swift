import GRDB

extension ArticleDatabase {
    /// All that should hold in the whole database, at a cost of its size. Needs a database opened for writing,
    /// though nothing is written.
    package func check() throws -> [CheckResult] {
        try DatabaseFailure.wrapping(path) { try queue.inDatabase { try DatabaseChecks($0).results() } }
    }

    /// The rows as sorted lines that do not depend on when, and in which order, the runs were loaded.
    package func logicalDump(_ line: (String) throws -> Void) throws {
        try read { try LogicalDump(db: $0).write(line) }
    }

    /// Writes a compact, checked copy to `target`, which takes the place of a former one at once and whole.
    package func exportCopy(to target: String) throws {
        try CheckedCopy(target: target).write(from: queue)
    }
}
