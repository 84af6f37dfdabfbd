import ArticleModel
import Loading
import Pipeline

/// The checks that read all data: what `copydesk check` does.
package struct WorkspaceCheck {
    package let results: [CheckResult]

    /// The lock must be held: the search index can only be checked over a connection that may write.
    package init(of context: RunContext) throws {
        let runs = try context.workspace.runs()
        var results = try runs.map { try WorkspaceCheck.files(of: $0, context.stop) }
        let path = context.workspace.databasePath
        if ArticleDatabase.isMissing(at: path) {
            results +=
                runs.contains { $0.exists(RunFolder.manifestName(of: .load)) } ? [WorkspaceCheck.lostDatabase] : []
        } else {
            results += try WorkspaceCheck.database(of: context.workspace, runs)
        }
        self.results = results
    }

    /// Where the database is damaged, the next run looks at all of it again, and builds it anew.
    private static func database(of workspace: Workspace, _ runs: [RunFolder]) throws -> [CheckResult] {
        do {
            let database = try ArticleDatabase(path: workspace.databasePath)
            try database.scanPages()
            return try database.check() + [lostRuns(database, runs)]
        } catch let damage as DamagedDatabase {
            try DatabaseScan.makeDue(in: workspace)
            return [
                CheckResult(
                    name: "database", severity: .error, passed: false, observed: damage.description, expected: "whole")
            ]
        }
    }

    private static let lostDatabase = CheckResult(
        name: "database", severity: .error, passed: false,
        observed: "there is none, though runs have been loaded\ncopydesk run builds it anew from the runs",
        expected: "articles.sqlite")

    /// A run that was moved away leaves its articles in the database, until that is built anew.
    private static func lostRuns(_ database: ArticleDatabase, _ runs: [RunFolder]) throws -> CheckResult {
        let lost = Set(try database.loadedRuns().keys).subtracting(runs.map(\.id)).sorted()
        return CheckResult(
            name: "runs", severity: .warn, passed: lost.isEmpty,
            observed: lost.isEmpty
                ? "all loaded runs are there"
                : "of \(lost.count) loaded runs the folder is gone, such as \(lost[0])\n"
                    + "a database that is built anew lacks what only they have: put them back where you can",
            expected: "all loaded runs are there")
    }

    package var failed: [CheckResult] { results.filter { !$0.passed && $0.severity == .error } }

    /// A table for a person: a line per check, with what was observed where it failed, and lines of what to do then.
    package var table: String {
        results.map { check in
            if check.passed { return "ok  \(check.name)" }
            let lines = check.observed.split(separator: "\n").map(String.init)
            let verdict = check.severity == .warn ? "warning" : "FAILED"
            let first = "\(verdict)  \(check.name): \(lines.first ?? ""), expected \(check.expected)"
            return ([first] + lines.dropFirst().map { "        \($0)" }).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// Whether a manifest is lost: that of a later stage is there.
    private static func hasLaterManifest(_ folder: RunFolder, than stage: Stage) -> Bool {
        Stage.allCases.contains { $0.upstream == stage && folder.exists(RunFolder.manifestName(of: $0)) }
    }

    /// Checks that every file of a run is the one that its manifest describes.
    private static func files(of folder: RunFolder, _ stop: StopSignal) throws -> CheckResult {
        var wrong: [String] = []
        var remedies: Set<String> = []
        for stage in Stage.allCases {
            guard let manifest = try folder.validManifest(of: stage) else {
                if folder.exists(RunFolder.manifestName(of: stage)) || hasLaterManifest(folder, than: stage) {
                    wrong.append(RunFolder.manifestName(of: stage))
                    remedies.insert(folder.remedy(of: stage))
                }
                continue
            }
            for (name, output) in manifest.outputs.sorted(by: { $0.key < $1.key }) where folder.exists(name) {
                try stop.check()
                let found = try Manifest.Output(ofFile: folder.path(of: name))
                guard found != output else { continue }
                wrong.append(name)
                remedies.insert(folder.remedy(of: stage))
            }
        }
        return CheckResult(
            name: "files of \(folder.id)", severity: .error, passed: wrong.isEmpty,
            observed: wrong.isEmpty
                ? "all as described"
                : (["\(wrong.joined(separator: ", ")) differ from the manifest"] + remedies.sorted())
                    .joined(separator: "\n"), expected: "all as described")
    }
}
