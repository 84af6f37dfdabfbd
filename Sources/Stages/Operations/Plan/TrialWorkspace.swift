import ArticleModel
import Foundation
import Loading
import Pipeline
import Reporting

/// A workspace beside the real one, in which the runs can be done again and the database changed for a trial: links to the files
/// of the runs, which a stage replaces and never writes into, and a copy of the database.
///
/// It is a hidden folder within the workspace, which the next trial removes where this one is killed.
final class TrialWorkspace {
    /// The context of the trial, whose workspace this is.
    let context: RunContext
    private let folder: ScratchFolder
    private let formerPath: String

    init(of context: RunContext) throws {
        let database = context.workspace.databasePath
        guard !ArticleDatabase.isMissing(at: database) else {
            throw PlainFailure(.missingInput, "\(database): there is no database yet\nrun copydesk run first")
        }
        folder = try ScratchFolder(in: context.workspace.path)
        self.context = context.inWorkspace(folder.path)
        formerPath = folder.path(of: "former.sqlite")
        do {
            try ArticleDatabase.copy(database, to: formerPath)
            // Of a database with an older schema both sides of the comparison are brought up to date.
            _ = try ArticleDatabase(path: formerPath)
            try ArticleDatabase.copy(formerPath, to: self.context.workspace.databasePath)
            try linkRuns(of: context.workspace)
        } catch {
            folder.remove()
            throw error
        }
    }

    deinit { folder.remove() }

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
        try DatabaseComparison(
            from: ArticleDatabase(readingFrom: formerPath),
            to: ArticleDatabase(readingFrom: context.workspace.databasePath))
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
