import GRDB

extension ArticleDatabase {
    /// Runs the checks of the whole database, whose cost follows its size. The database must be open for writing,
    /// though nothing is written.
    package func check() throws -> [CheckResult] {
        try DatabaseFailure.wrapping(path) { try queue.inDatabase { try DatabaseChecks($0).results() } }
    }

    /// Calls `line` with the rows as sorted lines that do not depend on when, and in which order, the runs were loaded.
    package func logicalDump(_ line: (String) throws -> Void) throws {
        try read { try LogicalDump(db: $0).write(line) }
    }

    /// Writes a compact, checked copy to `target`, which replaces a former one in one step.
    package func exportCopy(to target: String) throws {
        try CheckedCopy(target: target).write(from: queue)
    }
}
