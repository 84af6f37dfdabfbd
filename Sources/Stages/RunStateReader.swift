import ArticleModel
import Loading
import Pipeline

/// Tells what has been done for runs. The database is opened once, however many runs there are.
final class RunStateReader {
    private let context: RunContext
    private let isReadOnly: Bool
    private var opened: ArticleDatabase?

    init(_ context: RunContext, readOnly: Bool = false) {
        self.context = context
        isReadOnly = readOnly
    }

    func states(of folder: RunFolder) throws -> RunStates {
        RunStates(
            fetch: try folder.state(of: .fetch, context.configuration),
            clean: try folder.state(of: .clean, context.configuration),
            extract: try folder.state(of: .extract, context.configuration),
            load: try loadState(of: folder))
    }

    /// Returns the state of the stage load of a run.
    ///
    /// A run whose earlier stages have not been done cannot have been loaded as it is.
    func loadState(of folder: RunFolder) throws -> StageState {
        for stage in [Stage.extract, .clean, .fetch] where try folder.validManifest(of: stage) == nil {
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

/// The states of the stages of a run.
struct RunStates: Hashable, Sendable {
    let fetch: StageState
    let clean: StageState
    let extract: StageState
    let load: StageState

    private var all: [StageState] { [fetch, clean, extract, load] }

    var isFresh: Bool { all.allSatisfy { $0 == .fresh } }

    /// Whether the next `copydesk run` has something to do for the run.
    var isDue: Bool { all.contains(where: \.isDue) }

    /// Whether the run has been done, but by older rules or settings than those of now.
    var isOutdated: Bool { !isDue && !isFresh }

    /// The states by stage, with a stage marked as stale that is made from a stale one, though its own input has not changed
    /// yet.
    var propagated: [Stage: StageState] {
        var states: [Stage: StageState] = [.fetch: fetch, .clean: clean, .extract: extract, .load: load]
        for stage in Stage.allCases where states[stage] == .fresh {
            if let upstream = stage.upstream, case .stale = states[upstream] { states[stage] = .stale(.earlierStage) }
        }
        return states
    }
}
