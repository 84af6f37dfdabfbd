import ArticleModel
import Foundation
import Loading
import Pipeline

/// The checks that read all data: what `copydesk check` does.
package struct WorkspaceCheck {
    package let results: [CheckResult]
    private let context: RunContext

    /// The lock must be held: the search index can only be checked over a connection that may write.
    package init(of context: RunContext) throws {
        self.context = context
        let runs = try context.workspace.runs()
        var results = try runs.map { try WorkspaceCheck.files(of: $0, context.stop) }
        let path = context.workspace.databasePath
        if ArticleDatabase.isMissing(at: path) {
            results +=
                runs.contains { $0.exists(RunFolder.manifestName(of: .load)) } ? [WorkspaceCheck.lostDatabase] : []
        } else {
            results += try WorkspaceCheck.database(of: context, runs)
        }
        self.results = results
    }

    /// Where the database is damaged, the next run looks at all of it again, and builds it anew.
    private static func database(of context: RunContext, _ runs: [RunFolder]) throws -> [CheckResult] {
        do {
            let database = try ArticleDatabase(path: context.workspace.databasePath)
            try database.scanPages()
            let own = try OwnChecks(
                folder: context.configuration.checksFolder, requireGoingOn: context.stop.check)
            return try database.check(and: own) + [lostRuns(database, runs)]
        } catch let damage as DamagedDatabase {
            try DatabaseScan.makeDue(in: context.workspace)
            return [failure("database", observed: damage.description, expected: "whole")]
        }
    }

    /// Returns the result of a check that has failed; what `observed` says after its first line is what to do.
    private static func failure(
        _ name: String, _ severity: CheckResult.Severity = .error, observed: String, expected: String
    ) -> CheckResult {
        let parts = observed.split(separator: "\n", maxSplits: 1).map(String.init)
        return CheckResult(
            name: name, severity: severity, passed: false, observed: parts[0], expected: expected,
            advice: parts.count > 1 ? parts[1] : nil)
    }

    private static func success(
        _ name: String, _ severity: CheckResult.Severity = .error, _ expected: String
    ) -> CheckResult {
        CheckResult(name: name, severity: severity, passed: true, observed: expected, expected: expected)
    }

    private static let lostDatabase = failure(
        "database", observed: "there is none, though runs have been loaded\ncopydesk run builds it anew from the runs",
        expected: "articles.sqlite")

    /// A run that was moved away leaves its articles in the database, until that is built anew.
    private static func lostRuns(_ database: ArticleDatabase, _ runs: [RunFolder]) throws -> CheckResult {
        let lost = Set(try database.loadedRuns().keys).subtracting(runs.map(\.id)).sorted()
        let expected = "all loaded runs are there"
        guard let first = lost.first else { return success("runs", .warn, expected) }
        return failure(
            "runs", .warn,
            observed: "of \(lost.count) loaded runs the folder is gone, such as \(first)\n"
                + "a database that is built anew lacks what only they have: put them back where you can",
            expected: expected)
    }

    /// Throws where no file with the results may be written to `path`.
    package static func requireWritable(junit path: String, _ context: RunContext) throws {
        try ExportTarget(path, context).requireReplaceable(by: .junit)
    }

    /// Writes the results as JUnit XML, whole or not at all.
    package func write(junit path: String) throws {
        let report = JUnitReport(results: results, clock: context.clock)
        try ExportTarget(path, context).write(.junit) {
            try OutputFile.writeAtomically(Data(report.xml.utf8), to: $0)
        }
    }

    package var failed: [CheckResult] { results.filter { !$0.passed && $0.severity == .error } }

    /// Lines for a person: what was observed where a check has failed, and below it what to do; with `passed` a line for every
    /// check. Nil where nothing is to be said.
    package func text(passed: Bool) -> String? {
        let lines = results.filter { passed || !$0.passed }.flatMap { check in
            if check.passed { return ["ok  \(check.name)"] }
            let verdict = check.severity == .warn ? "warning" : "FAILED"
            return ["\(verdict)  \(check.name): \(check.summary)"] + check.details.map { "        \($0)" }
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
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
        let (name, expected) = ("files of \(folder.id)", "all as described")
        if wrong.isEmpty { return success(name, .error, expected) }
        let observed = ["\(wrong.joined(separator: ", ")) differ from the manifest"] + remedies.sorted()
        return failure(name, observed: observed.joined(separator: "\n"), expected: expected)
    }
}
