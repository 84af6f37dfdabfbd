import Foundation
import Testing

/// What other programs do while a run is under way, which here stands still for as long as the test asks.
@Suite struct HeldLockTests {
    private let room: Newsroom
    private let dump: String

    init() throws {
        room = try Newsroom(plans: ["a"])
        try room.run()
        dump = try room.logicalDump()
        try room.folder.write(Newsroom.article(about: "plan b"), to: "inbox/b.txt")
    }

    /// Starts a run, and stops it where it has begun.
    private func standingRun() throws -> RunningProgram {
        let running = try Program.copydesk.start(["run", "--now", "2026-05-11T06:00:00Z"], in: room.folder)
        while try !running.hasEnded && room.runs().count < 2 { usleep(1_000) }
        running.send(SIGSTOP)
        return running
    }

    @Test func `what writes ends with status 75 and names who holds the lock, and what reads goes on`() throws {
        let standing = try standingRun()
        let writers: [(Program, [String])] = [
            (.copydesk, ["run"]), (.copydesk, ["prune"]), (.copydesk, ["forget", "a.txt"]), (.copydesk, ["check"]),
            (.fetch, []), (.clean, []), (.extract, []), (.load, []),
        ]
        let refused = try writers.map { ($0, try $0.start($1, in: room.folder)) }
        let holder = "another run holds the lock: process \(standing.process), since "
        for (program, running) in refused {
            let result = try running.result()
            #expect(result.status == 75 && result.output.isEmpty, "\(result)")
            #expect(result.errors.hasPrefix("\(program.name): \(room.folder.path)/var/lock: \(holder)"), "\(result)")
            #expect(result.errors.hasSuffix("\n  wait for it with --wait SECONDS\n"), "\(result)")
        }
        #expect(try room.logicalDump() == dump)
        #expect(try Program.copydesk("status", "--json", in: room.folder).output.contains(#""isRunning":true"#))
        #expect(try Program.copydesk("export", "copy.sqlite", in: room.folder).status == 0)
        #expect(try Program.report("page", in: room.folder).status == 0)
        #expect(try Program.copydesk("why", "a.txt", in: room.folder).status == 0)

        standing.send(SIGCONT)
        #expect(try standing.result() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT file FROM articles ORDER BY file") == [["a.txt"], ["b.txt"]])
    }
}
