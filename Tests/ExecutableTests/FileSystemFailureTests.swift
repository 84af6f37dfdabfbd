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
}
