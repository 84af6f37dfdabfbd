import Foundation
import Randomness
import TestSupport
import Testing

@Suite struct InterruptedRunTests {
    private func busyNewsroom(_ articles: Int = 60) throws -> Newsroom {
        let room = try Newsroom()
        _ = try Program.evaluate("generate", "--count", "\(articles)", "--seed", "7", "inbox", in: room.folder)
        return room
    }

    @Test func `killed at any moment, the same command run again ends in the same rows`() throws {
        let undisturbed = try busyNewsroom()
        try undisturbed.run()
        let expected = try undisturbed.logicalDump()
        #expect(!expected.isEmpty)

        var random = SeededRandom(seed: 11)
        let disturbed = try busyNewsroom()
        for round in 0..<5 {
            try? disturbed.folder.remove("var")
            for _ in 0..<3 {
                let running = try Program.copydesk.start(["run"], in: disturbed.folder)
                usleep(UInt32.random(in: 20_000..<1_520_000, using: &random))
                running.send(SIGKILL)
                _ = try running.result()
            }
            #expect(try Program.copydesk("run", in: disturbed.folder).status == 0)
            #expect(try disturbed.logicalDump() == expected, "round \(round)")
            #expect(try Program.copydesk("check", in: disturbed.folder).status == 0)
        }
    }

    @Test func `SIGTERM stops a run with status 143, and the next one goes on`() throws {
        let room = try busyNewsroom(600)
        let running = try Program.copydesk.start(["run"], in: room.folder)
        while !running.hasEnded, !room.folder.exists("var/runs") { usleep(1_000) }
        running.send(SIGTERM)
        let result = try running.result()
        #expect(result.status == 143)
        #expect(result.errors.contains("run the same command again to go on"))
        #expect(try room.run().status == 0)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["600"]])
    }

    @Test func `the second of two runs at once ends with status 75, and the first is not disturbed`() throws {
        let room = try busyNewsroom(600)
        let first = try Program.copydesk.start(["run"], in: room.folder)
        while !first.hasEnded, !room.folder.exists("var/runs") { usleep(1_000) }
        let second = try Program.copydesk("run", in: room.folder)
        #expect(second.status == 75)
        #expect(second.errors.contains("another run holds the lock"))
        #expect(try Program.copydesk("run", "--wait", "600", in: room.folder).status == 0)
        #expect(try first.result().status == 0)
    }

    @Test func `a lock that is let go at once, as by a worker of a run that was killed, is no trouble`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.folder.makeFolder("var")
        let script =
            "flock var/lock sh -c 'touch held; sleep 0.4' & until [ -e held ]; do sleep 0.01; done; exec \"$0\" run"
        let shell = try RunningProgram(
            ["/bin/sh", "-c", script, Program.copydesk.path], in: room.folder, input: "",
            environment: ["PATH": "/usr/bin:/bin"])
        #expect(try shell.result() == Program.Result(status: 0, output: "", errors: ""))
    }

    @Test func `a filter that waits for input can be stopped`() throws {
        let folder = try TemporaryFolder()
        let script = "mkfifo f; exec 3<>f; \"$0\" - <f & p=$!; sleep 0.5; kill -TERM $p; wait $p; echo $?"
        let shell = try RunningProgram(
            ["/bin/sh", "-c", script, Program.clean.path], in: folder, input: "", environment: ["PATH": "/usr/bin:/bin"]
        )
        #expect(try shell.result().lines.last == "143")
    }
}
