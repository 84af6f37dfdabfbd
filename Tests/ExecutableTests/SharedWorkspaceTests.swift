import Foundation
import TestSupport
import Testing

/// A workspace with a file that is somebody else's.
@Suite(.enabled(if: getuid() == 0, "only root can become somebody else"))
struct SharedWorkspaceTests {
    private static let somebody: UInt32 = 65534

    private func start(_ room: Newsroom, _ arguments: String...) throws -> Program.Result {
        try Program.copydesk.start(arguments, in: room.folder, user: Self.somebody).result()
    }

    /// Lets everybody write to all of the workspace.
    private func open(_ room: Newsroom) throws {
        let result = try RunningProgram(
            ["/bin/chmod", "-R", "a+rwX", room.folder.path], in: room.folder, input: "", environment: [:]
        ).result()
        try #require(result.status == 0)
    }

    @Test(arguments: ["lock", "articles.sqlite", "state.sqlite"], [0o644, 0o600] as [mode_t])
    func `a file of another user is named with status 73, and the status is told where it can be read`(
        name: String, mode: mode_t
    ) throws {
        let room = try Newsroom(plans: ["a"])
        try room.run()
        let dump = try room.logicalDump()
        try room.folder.write(Newsroom.article(about: "plan b"), to: "inbox/b.txt")
        try open(room)
        try #require(chmod(room.folder.path("var/\(name)"), mode) == 0)
        let result = try start(room, "run", "--now", "2026-05-11T06:00:00Z")
        #expect(result.status == 73 && result.output.isEmpty)
        #expect(result.errors.hasPrefix("copydesk: \(room.folder.path)/var/\(name): "), "\(result)")
        #expect(result.errors.split(separator: "\n").count == 1)
        let status = try start(room, "status")
        let isReadable = name != "articles.sqlite" || mode & 0o004 != 0
        #expect(status.status == (isReadable ? 0 : 73), "\(status)")
        #expect(status.errors.isEmpty == isReadable)
        #expect(try room.logicalDump() == dump)

        try open(room)
        #expect(
            try start(room, "run", "--now", "2026-05-11T06:00:00Z")
                == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT file FROM articles ORDER BY file") == [["a.txt"], ["b.txt"]])
    }
}
