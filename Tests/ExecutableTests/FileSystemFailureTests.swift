import Foundation
import Testing

/// Files that may not be read or written, and a disk that is full.
@Suite struct FileSystemFailureTests {
    @Test func `a workspace that may not be written to ends with status 73`() throws {
        try #require(getuid() == 0, "only root can become somebody else")
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        chmod(room.folder.path, 0o755)
        let result = try Program.copydesk.start(["run"], in: room.folder, user: 65534).result()
        #expect(result.status == 73)
        #expect(result.errors.contains("/var"))
    }

    @Test func `an article that may not be read is rejected by name`() throws {
        try #require(getuid() == 0, "only root can become somebody else")
        let room = try Newsroom(articles: [
            "secret.txt": Newsroom.article(about: "tram line"), "open.txt": Newsroom.article(about: "opera house"),
        ])
        chmod(room.folder.path("inbox/secret.txt"), 0o000)
        chmod(room.folder.path, 0o777)
        let result = try Program.copydesk.start(["run"], in: room.folder, user: 65534).result()
        #expect(result.status == 0)
        #expect(try room.rows("SELECT source_uri, reason FROM rejects").map { $0[1] } == ["unreadable"])
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
    }

    @Test func `a full disk ends with status 74 and leaves what was there`() throws {
        try #require(getuid() == 0, "only root can mount a small disk")
        let room = try Newsroom()
        _ = try Program.evaluate("generate", "--count", "120", "--seed", "3", "inbox", in: room.folder)
        let script = """
            mkdir var && mount -t tmpfs -o size=400k tmpfs var || exit 99
            "$0" run; echo "status $?"
            ls var/runs/*/*.manifest.json 2>/dev/null | wc -l
            umount var
            """
        let shell = try RunningProgram(
            ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script, Program.copydesk.path], in: room.folder, input: "",
            environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"])
        let result = try shell.result()
        guard result.status != 99, !result.errors.contains("unshare") else { return }
        #expect(result.lines.first == "status 74", "\(result)")
        #expect(result.errors.contains("No space left on device") || result.errors.contains("full"))
    }

    /// Runs `script` in the room, where `$0` is `copydesk` and `$1` a number.
    private func shell(_ script: String, in room: Newsroom, _ number: Int = 0) throws -> Program.Result {
        try RunningProgram(
            ["/bin/sh", "-c", script, Program.copydesk.path, "\(number)"], in: room.folder, input: "",
            environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"]
        ).result()
    }

    @Test(arguments: [4, 5, 8, 12, 20]) func `too few open files are a message, not a trap`(count: Int) throws {
        let room = try Newsroom(plans: ["a"])
        let closed = "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-"
        let result = try shell("\(closed); ulimit -n $1; exec \"$0\" run", in: room, count)
        #expect(result.status == 74)
        #expect(result.errors.contains("no more than \(count) files may be open at once"))
        #expect(try shell("ulimit -n 64; exec \"$0\" run", in: room).status == 0)
    }

    @Test(arguments: [1, 3, 5]) func `too few threads are a message, not a program that hangs`(count: Int) throws {
        try #require(getuid() == 0, "only root can become another user, whose processes are counted")
        let room = try Newsroom(plans: ["a"])
        let script = "chown -R 4321 . && setpriv --reuid 4321 --clear-groups prlimit --nproc=$1 \"$0\" run"
        let result = try shell(script, in: room, count)
        #expect(result.status == 74)
        #expect(result.errors.contains("the system does not give them") && result.errors.contains("ulimit -u"))
        #expect(try shell(script, in: room, 60).status == 0)
    }

    @Test(arguments: [("-v", 200_000), ("-d", 80_000)])
    func `too little memory is a message, not a program that hangs`(option: String, kilobytes: Int) throws {
        let room = try Newsroom(plans: ["a"])
        let result = try shell("ulimit \(option) $1; exec \"$0\" run", in: room, kilobytes)
        #expect(result.status == 74)
        #expect(result.errors.contains("no more than \(kilobytes >> 10) MB of memory may be used"), "\(result)")
        #expect(result.errors.contains("ulimit \(option) unlimited"))
        #expect(try room.run().status == 0)
    }

    @Test(arguments: [1, 20, 200, 600]) func `a file that may not grow ends with status 74`(blocks: Int) throws {
        let room = try Newsroom(plans: ["a"])
        let result = try shell("ulimit -f $1; exec \"$0\" run", in: room, blocks)
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains("File too large") || result.errors.contains("disk"), "\(result.errors)")
        #expect(try room.run().status == 0)
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `a disk without inodes ends with status 73 or 74, and the next run goes on`() throws {
        try #require(getuid() == 0, "only root can mount a small disk")
        let room = try Newsroom(plans: ["a", "b"])
        let script = """
            mkdir var; for inodes in 3 6 9 12 15 18; do
                mount -t tmpfs -o nr_inodes=$inodes tmpfs var || exit 99
                "$0" run 2>>messages; echo $?
                mount -o remount,nr_inodes=0 var; "$0" run || exit 1
                "$0" check >/dev/null || exit 1
                umount var
            done
            """
        let shell = try RunningProgram(
            ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script, Program.copydesk.path], in: room.folder, input: "",
            environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"])
        let result = try shell.result()
        guard result.status != 99, !result.errors.contains("unshare") else { return }
        #expect(result.status == 0, "\(result)")
        #expect(Set(result.lines).isSubset(of: ["73", "74"]), "\(result)")
    }

    @Test func `a closed standard output is named, and closed descriptors are no files of ours`() throws {
        let room = try Newsroom(plans: ["a", "b"])
        #expect(try shell("exec \"$0\" run <&- >&- 2>&-", in: room).status == 0)
        let dump = try room.logicalDump()
        #expect(dump.contains("plan a"))
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
        for command in ["status", "check --verbose", "export --logical", "why a.txt"] {
            let result = try shell("exec \"$0\" \(command) >&-", in: room)
            #expect(result.status == 73)
            #expect(result.errors == "copydesk: standard output is closed\n")
        }
        #expect(try room.logicalDump() == dump)
    }

    @Test func `with umask 077 the workspace is its owner's alone`() throws {
        let room = try Newsroom(plans: ["a"])
        let result = try shell("umask 077; \"$0\" run && find var -perm /077", in: room)
        #expect(result == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
    }

    @Test func `a workspace that is deleted while it is written to is a message, and the next run begins anew`() throws
    {
        let room = try Newsroom()
        _ = try Program.evaluate("generate", "--count", "60", "--seed", "7", "inbox", in: room.folder)
        let running = try Program.copydesk.start(["run"], in: room.folder)
        while !running.hasEnded, try !room.folder.exists("var/runs") || room.runs().isEmpty { usleep(1_000) }
        usleep(100_000)
        while room.folder.exists("var") { try? room.folder.remove("var") }
        let result = try running.result()
        // 65 where the pages were gone before they were cleaned, so that each was rejected.
        #expect([65, 66, 73, 74].contains(result.status), "\(result)")
        #expect(try room.run().status == 0)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["60"]])
    }
}
