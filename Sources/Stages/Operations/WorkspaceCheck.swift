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
        if !ArticleDatabase.isMissing(at: path) { results += try WorkspaceCheck.database(of: context.workspace) }
        self.results = results
    }

    /// Where the database is damaged, the next run looks at all of it again, and builds it anew.
    private static func database(of workspace: Workspace) throws -> [CheckResult] {
        do {
            let database = try ArticleDatabase(path: workspace.databasePath)
            try database.scanPages()
            return try database.check()
        } catch let damage as DamagedDatabase {
            try DatabaseScan.makeDue(in: workspace)
            return [
                CheckResult(
                    name: "database", severity: .error, passed: false, observed: damage.description, expected: "whole")
            ]
        }
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

    /// Checks that every file of a run is the one that its manifest describes.
    private static func files(of folder: RunFolder, _ stop: StopSignal) throws -> CheckResult {
        var wrong: [String] = []
        var remedies: Set<String> = []
        for stage in Stage.allCases {
            guard let manifest = try folder.validManifest(of: stage) else {
                if folder.exists(RunFolder.manifestName(of: stage)) { wrong.append(RunFolder.manifestName(of: stage)) }
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
