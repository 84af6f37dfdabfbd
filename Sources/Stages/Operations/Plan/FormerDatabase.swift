import Loading
import Pipeline
import Reporting

/// The database as it is now, in a hidden folder of the workspace, to be compared with what it becomes.
///
/// The folder goes with it; where the program is killed, the next one that makes such a folder removes it.
final class FormerDatabase {
    let folder: ScratchFolder
    private var path: String { folder.path(of: "former.sqlite") }

    /// Copies the database; one with an older schema is brought up to date in the copy.
    init(of workspace: Workspace) throws {
        folder = try ScratchFolder(in: workspace.path)
        do {
            try ArticleDatabase.copy(workspace.databasePath, to: path)
            _ = try ArticleDatabase(path: path)
        } catch {
            folder.remove()
            throw error
        }
    }

    deinit { folder.remove() }

    func copy(to target: String) throws { try ArticleDatabase.copy(path, to: target) }

    /// Returns how `current` differs from what the database was.
    func comparison(with current: ArticleDatabase) throws -> DatabaseComparison {
        try DatabaseComparison(from: ArticleDatabase(readingFrom: path), to: current)
    }
}
