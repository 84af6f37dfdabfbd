import ArticleModel
import Foundation
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
        if FileManager.default.fileExists(atPath: path) {
            results += try ArticleDatabase(path: path).check()
        }
        self.results = results
    }

    package var failed: [CheckResult] { results.filter { !$0.passed && $0.severity == .error } }

    /// A table for a person: a line per check, with what was observed where it failed.
    package var table: String {
        results.map { check in
            let verdict = check.passed ? "ok" : check.severity == .warn ? "warning" : "FAILED"
            return "\(verdict)  \(check.name)" + (check.passed ? "" : ": \(check.observed), expected \(check.expected)")
        }.joined(separator: "\n")
    }

    /// Checks that every file of a run is the one that its manifest describes.
    private static func files(of folder: RunFolder, _ stop: StopSignal) throws -> CheckResult {
        var wrong: [String] = []
        for stage in Stage.allCases {
            guard let manifest = try folder.validManifest(of: stage) else {
                if folder.exists(RunFolder.manifestName(of: stage)) { wrong.append(RunFolder.manifestName(of: stage)) }
                continue
            }
            for (name, output) in manifest.outputs.sorted(by: { $0.key < $1.key }) where folder.exists(name) {
                try stop.check()
                if try Manifest.Output(ofFile: folder.path(of: name)) != output { wrong.append(name) }
            }
        }
        return CheckResult(
            name: "files of \(folder.id)", severity: .error, passed: wrong.isEmpty,
            observed: wrong.isEmpty ? "all as described" : "\(wrong.joined(separator: ", ")) differ from the manifest",
            expected: "all as described")
    }
}
