import Foundation
import TestSupport
import Testing

/// The wrapper that cron calls, with nothing in its environment, where `scripts/install` puts it.
@Suite struct CronTests {
    private let room: Newsroom

    init() throws {
        room = try Newsroom(plans: ["a", "b"])
        try room.folder.makeFolder("usr/bin")
        for program in [Program.copydesk, .report] {
            try FileManager.default.createSymbolicLink(
                atPath: room.folder.path("usr/bin/\(program.name)"), withDestinationPath: program.path)
        }
        try room.folder.write(Checkout.text("deploy/copydesk-cron"), to: "usr/share/copydesk/deploy/copydesk-cron")
    }

    private func cron(_ task: String) throws -> Program.Result {
        let wrapper = room.folder.path("usr/share/copydesk/deploy/copydesk-cron")
        let words = ["/usr/bin/env", "-i", "/bin/sh", wrapper, room.folder.path, task]
        return try RunningProgram(words, in: room.folder, input: "", environment: [:]).result()
    }

    @Test func `success is silent, and what was said is in the log`() throws {
        for task in ["run", "check", "prune", "run"] {
            #expect(try cron(task) == Program.Result(status: 0, output: "", errors: ""), "\(task)")
        }
        let log = try room.folder.text("var/log/copydesk.log")
        #expect(log.contains("2 articles written") && log.contains("ok  integrity") && log.contains("nothing new"))
        #expect(room.folder.exists("var/report/index.html"))
    }

    @Test func `damage is told, with the way out`() throws {
        _ = try cron("run")
        var bytes = try room.folder.read("var/articles.sqlite")
        let place = try #require(bytes.range(of: Data("plan b".utf8)))
        bytes[place.lowerBound] ^= 2
        try room.folder.write(bytes, to: "var/articles.sqlite")
        let check = try cron("check")
        #expect(check.status == 4)
        #expect(check.output.contains("copydesk check in \(room.folder.path) ended with status 4"))
        #expect(check.output.contains("articles.sqlite*"))
        #expect(try cron("run").status == 0)
        #expect(try cron("check") == Program.Result(status: 0, output: "", errors: ""))
    }

    @Test func `another run under way is no trouble`() throws {
        _ = try cron("run")
        let words = ["/usr/bin/flock", room.folder.path("var/lock"), "/bin/sleep", "60"]
        let holder = try RunningProgram(words, in: room.folder, input: "", environment: [:])
        defer { holder.send(SIGKILL) }
        while try Program.copydesk("run", in: room.folder).status != 75 { usleep(10_000) }
        #expect(try cron("run") == Program.Result(status: 0, output: "", errors: ""))
    }

    @Test(arguments: ["2026-05-01T06:00:00Z": true, "2999-05-01T06:00:00Z": false])
    func `another run that has been under way for days is told`(since: String, isLong: Bool) throws {
        _ = try cron("run")
        let words = ["/usr/bin/flock", room.folder.path("var/lock"), "/bin/sleep", "60"]
        let holder = try RunningProgram(words, in: room.folder, input: "", environment: [:])
        defer { holder.send(SIGKILL) }
        while try Program.copydesk("run", in: room.folder).status != 75 { usleep(10_000) }
        try room.folder.write("4711 \(since)\n", to: "var/lock")
        let result = try cron("run")
        #expect(result.status == (isLong ? 75 : 0))
        let message = "another run holds the lock: process 4711, since \(since), for more than a day"
        #expect(result.output.contains(message) == isLong && result.output.isEmpty == !isLong, "\(result)")
    }
}
