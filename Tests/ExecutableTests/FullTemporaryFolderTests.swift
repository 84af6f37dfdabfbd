import Foundation
import TestSupport
import Testing

/// What sources list lies in temporary files where it is much, and their folder may be full.
@Suite struct FullTemporaryFolderTests {
    @Test func `a full temporary folder is named with status 74, and the next fetch takes in what there is`() throws {
        try #require(getuid() == 0, "only root can mount a small disk")
        let site = try NewsSite()
        for path in ["/0", "/1"] {
            site[path] = ServedAnswer(200, [:], "<p>\(Newsroom.article(about: "harbour \(path)"))")
        }
        let room = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "pages", "urls": "pages.txt", "allowPrivate": true } ],
              "fetch": { "contact": "bot@desk.example", "delay": 0 } }
            """)
        try room.folder.write((0..<60_000).map { site.server.url("/\($0)") + "\n" }.joined(), to: "pages.txt")
        let script = """
            mkdir temporary && mount -t tmpfs -o size=200k tmpfs temporary || exit 99
            TMPDIR="$PWD/temporary" "$0" --limit 2; echo "status $?"
            umount temporary; TMPDIR="$PWD/temporary" "$0" --limit 2 2>/dev/null; echo "status $?"
            """
        let shell = try RunningProgram(
            ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script, Program.fetch.path], in: room.folder, input: "",
            environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"])
        let result = try shell.result()
        guard result.status != 99, !result.errors.contains("unshare") else { return }
        #expect(result.lines.filter { $0.hasPrefix("status") } == ["status 74", "status 0"], "\(result)")
        #expect(result.errors.contains("/temporary: cannot write: database or disk is full\n"), "\(result.errors)")
        #expect(!result.errors.contains("state.sqlite"), "\(result.errors)")
        let run = try #require(room.runs().last)
        #expect(try room.runs().count == 1)
        #expect(try room.folder.text("var/runs/\(run)/fetch.jsonl").split(separator: "\n").count == 2)
    }
}
