import Foundation
import TestSupport
import Testing

/// Folders within folders, down to paths that the system does not take.
@Suite struct DeepFolderTests {
    /// Calls `body` with a newsroom whose inbox holds `levels` folders, each in the other, with names of 200 bytes, and an article
    /// in the last. The shell makes and removes them step by step, as no path leads there.
    private func withFolders(_ levels: Int, _ body: (Newsroom) throws -> Void) throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        func shell(_ script: String, _ input: String = "") throws {
            let result = try RunningProgram(
                ["/bin/bash", "-c", script, "\(levels)"], in: room.folder, input: input,
                environment: ["PATH": "/usr/bin:/bin"]
            ).result()
            try #require(result.status == 0, "\(result)")
        }
        try shell(
            """
            cd inbox; name=$(printf 'd%.0s' {1..200})
            for level in $(seq $0); do mkdir $name && cd $name || exit 1; done
            cat >deep.txt
            """, Newsroom.article(about: "deep tunnel"))
        try body(room)
        try shell("rm -rf inbox")
    }

    private static let rejects = "SELECT stage, reason, detail, length(source_uri) > 4096 FROM rejects"

    @Test func `a folder whose path is longer than the system takes is rejected, and the rest is read`() throws {
        try withFolders(25) { (room: Newsroom) throws in
            #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
            #expect(try room.rows(Self.rejects) == [["fetch", "unreadable", "cannot list: File name too long", "1"]])
            #expect(try room.rows("SELECT file FROM articles") == [["tram.txt"]])
            #expect(try Program.copydesk("check", in: room.folder).status == 0)
            #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
            #expect(try room.runs().count == 1)
        }
    }

    @Test func `an article in folders whose path is almost as long is read`() throws {
        try withFolders(19) { (room: Newsroom) throws in
            #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
            #expect(try room.rows(Self.rejects) == [])
            #expect(
                try room.rows("SELECT title FROM articles ORDER BY title") == [
                    ["Council votes on the deep tunnel"], ["Council votes on the tram line"],
                ])
        }
    }
}
