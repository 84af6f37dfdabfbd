import ArticleModel
import Foundation
import Loading
import Pipeline

/// A workspace beside the real one, in which the runs can be done again and the database changed for a trial: links to the files
/// of the runs, which a stage replaces and never writes into, and a copy of the database.
///
/// It is a hidden folder within the workspace, which the next trial removes where this one is killed.
final class TrialWorkspace {
    /// The context of the trial, whose workspace this is.
    let context: RunContext
    private let former: FormerDatabase

    init(of context: RunContext) throws {
        let database = context.workspace.databasePath
        guard !ArticleDatabase.isMissing(at: database) else {
            throw PlainFailure(.missingInput, "\(database): there is no database yet\nrun copydesk run first")
        }
        former = try FormerDatabase(of: context.workspace)
        self.context = context.inWorkspace(former.folder.path)
        try former.copy(to: self.context.workspace.databasePath)
        try linkRuns(of: context.workspace)
    }

    private func linkRuns(of workspace: Workspace) throws {
        try context.workspace.create()
        for run in try workspace.runs() {
            let trial = context.workspace.folder(ofRun: run.id)
            guard mkdir(trial.path, 0o777) == 0 else { throw FileFailure(.write, trial.path) }
            for name in try FileManager.default.contentsOfDirectory(atPath: run.path) {
                guard symlink(run.path(of: name), trial.path(of: name)) == 0 else {
                    throw FileFailure(.write, trial.path(of: name))
                }
            }
        }
    }

    /// Returns how the database differs from what it was when the trial began.
    func comparison() throws -> DatabaseComparison {
        try former.comparison(with: ArticleDatabase(readingFrom: context.workspace.databasePath))
    }
}

extension RunContext {
    /// Returns a context that is like this one, but for its workspace.
    fileprivate func inWorkspace(_ path: String) -> RunContext {
        var configuration = configuration
        configuration.workspace = path
        return RunContext(configuration, clock: clock, jobs: jobs, workers: workers, messages: messages, stop: stop)
    }
}
