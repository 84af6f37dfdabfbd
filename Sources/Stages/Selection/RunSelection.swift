import ArticleModel
import Pipeline

/// The runs, and of them the article, that a stage is to be done for.
package struct RunSelection: Sendable, Hashable {
    package enum Runs: Sendable, Hashable { case latest, all, one(String) }

    package var runs: Runs
    /// Only runs begun at this time or later.
    package var since: Timestamp?
    /// Only this article.
    package var only: ArticleReference?

    /// `run` is an id, `latest`, `all`, or nil: the latest, or with `since` all of them.
    package init(run: String?, since: Timestamp? = nil, only: String? = nil) {
        switch run {
        case nil: runs = since == nil ? .latest : .all
        case "latest": runs = .latest
        case "all": runs = .all
        case let id?: runs = .one(id)
        }
        self.since = since
        self.only = only.map(ArticleReference.init)
    }

    /// Returns the runs, oldest first; none is an error, because somebody has asked for them.
    package func folders(in workspace: Workspace) throws -> [RunFolder] {
        var chosen: [RunFolder]
        switch runs {
        case .latest: chosen = try workspace.newestCommittedRun().map { [$0] } ?? []
        case .all: chosen = try workspace.committedRuns()
        case .one(let id): chosen = try workspace.committedRuns().filter { $0.id == id }
        }
        if let since { chosen = chosen.filter { RunID.clock(of: $0.id).map { $0 >= since } ?? false } }
        guard !chosen.isEmpty else {
            throw PlainFailure(.missingInput, "\(workspace.runsPath): \(missing)\nsee copydesk status")
        }
        return chosen
    }

    private var missing: String {
        if case .one(let id) = runs { return "there is no run \(id)" }
        return since.map { "there is no run since \($0)" } ?? "there is no run yet"
    }
}
