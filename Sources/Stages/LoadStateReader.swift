import ArticleModel
import Loading
import Pipeline

/// Tells which runs are in the database, which is opened once however many runs there are.
final class LoadStateReader {
    private let context: RunContext
    private let isReadOnly: Bool
    private var opened: ArticleDatabase?

    init(_ context: RunContext, readOnly: Bool = false) {
        self.context = context
        isReadOnly = readOnly
    }

    /// Returns the state of the stage load of a run.
    ///
    /// A run whose earlier stages have not been done cannot have been loaded as it is.
    func state(of folder: RunFolder) throws -> StageState {
        guard try folder.validManifest(of: .extract) != nil, try folder.validManifest(of: .clean) != nil else {
            return .missing
        }
        return try LoadStage(folder, context).state(in: database())
    }

    /// Lets go of the database, which is opened again when it is next asked for.
    func close() { opened = nil }

    /// Returns the database; nil while there is none.
    func database() throws -> ArticleDatabase? {
        let path = context.workspace.databasePath
        if opened == nil, !ArticleDatabase.isMissing(at: path) {
            opened = isReadOnly ? try ArticleDatabase(readingFrom: path) : try ArticleDatabase(path: path)
        }
        return opened
    }
}
