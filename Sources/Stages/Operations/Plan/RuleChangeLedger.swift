import ArticleModel
import Loading
import Pipeline

/// Keeps in the database how many rows newer rules and settings have changed: the database as it was is compared with what it is
/// when the runs have been done again.
struct RuleChangeLedger {
    private let context: RunContext
    private let former: FormerDatabase

    /// Copies the database; nil where there is none yet.
    init?(_ context: RunContext) throws {
        guard !ArticleDatabase.isMissing(at: context.workspace.databasePath) else { return nil }
        self.context = context
        former = try FormerDatabase(of: context.workspace)
    }

    /// Counts what differs now, and writes it down with the run clock.
    func record() throws {
        let database = try ArticleDatabase(path: context.workspace.databasePath)
        var totals = ChangeTotals()
        try former.comparison(with: database).forEachChange {
            try context.stop.check()
            totals.add($0)
        }
        try database.record(totals, at: context.clock)
        if totals.rows > 0 {
            context.messages.info(
                "\(totals.rows) rows of \(totals.articles) articles have changed: the view changes_by_rule counts them")
        }
    }
}
