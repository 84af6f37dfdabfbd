import ArticleModel
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct WorkspaceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func workspace() throws -> Workspace {
        let workspace = Workspace(path: folder.path)
        try workspace.create()
        return workspace
    }

    @Test func `the second who wants the lock is told so`() throws {
        let workspace = try workspace()
        let first = try WorkspaceLock(workspace)
        #expect(throws: PlainFailure.self) { _ = try WorkspaceLock(workspace) }
        withExtendedLifetime(first) {}
    }

    @Test func `two runs of one second have names that sort`() throws {
        let workspace = try workspace()
        let clock = try #require(Timestamp("2026-11-21T06:00:00Z"))
        let names = try (0..<3).map { _ in try workspace.newRun(at: clock, settings: ContentHash(of: "")).id }
        #expect(names == names.sorted())
        #expect(try workspace.runs().map(\.id) == names)
        #expect(names.allSatisfy { RunID.clock(of: $0) == clock })
    }

    @Test func `what a killed fetch left goes, and what is not ours stays`() throws {
        let workspace = try workspace()
        let clock = try #require(Timestamp("2026-11-21T06:00:00Z"))
        let run = try workspace.newRun(at: clock, settings: ContentHash(of: ""))
        try Data("x".utf8).write(to: URL(fileURLWithPath: run.path(of: "fetch.jsonl.partial")))
        try FileManager.default.createDirectory(
            atPath: workspace.runsPath + "/notes of mine", withIntermediateDirectories: true)
        #expect(try workspace.clearUncommittedRuns() == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.runsPath) == ["notes of mine"])
    }

    @Test func `lines are read whole, whatever their length, and the last one without break counts`() throws {
        let path = try workspace().path + "/lines"
        let long = String(repeating: "x", count: 200_000)
        let bytes = Data("a\n\n\(long)\nend".utf8)
        try bytes.write(to: URL(fileURLWithPath: path))
        let reader = try LineReader(path: path)
        var lines: [String] = []
        while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        #expect(lines == ["a", "", long, "end"])
        #expect(reader.digest() == ContentHash(of: bytes))
    }
}
