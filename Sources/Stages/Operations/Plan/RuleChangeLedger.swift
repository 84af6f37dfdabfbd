import ArticleModel
import Foundation
import Loading
import Pipeline
import Reporting

/// Keeps in the database how many rows newer rules and settings have changed: the database as it was is copied beside it, and
/// compared when the runs have been done again.
final class RuleChangeLedger {
    private let context: RunContext
    private let folder: ScratchFolder
    private var formerPath: String { folder.path(of: "former.sqlite") }

    /// Copies the database; nil where there is none yet.
    init?(_ context: RunContext) throws {
        guard !ArticleDatabase.isMissing(at: context.workspace.databasePath) else { return nil }
        self.context = context
        folder = try ScratchFolder(in: context.workspace.path)
        do {
            try ArticleDatabase.copy(context.workspace.databasePath, to: formerPath)
        } catch {
            folder.remove()
            throw error
        }
    }

    deinit { folder.remove() }

    /// Counts what differs now, and writes it down with the run clock.
    func record() throws {
        let database = try ArticleDatabase(path: context.workspace.databasePath)
        var totals = ChangeTotals()
        try DatabaseComparison(from: ArticleDatabase(path: formerPath), to: database).forEachChange {
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
