import Foundation
import TestSupport
import Testing

/// What is no file where a file is expected, and files that are too large, linked, or written to.
@Suite struct OddInputTests {
    @Test(.timeLimit(.minutes(60)))
    func `pipes, devices, links and huge files in an inbox hold nothing up, and bring nothing in`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        let inbox = room.folder.path("inbox")
        try room.folder.write("Secret: \(Newsroom.article(about: "secret plan"))", to: "secret/plan.txt")
        try #require(mkfifo("\(inbox)/pipe.txt", 0o600) == 0)
        try room.folder.write("", to: "inbox/huge.txt")
        try #require(truncate("\(inbox)/huge.txt", 10_000_000_000) == 0)
        let links = [
            "out.txt": "../secret/plan.txt", "zero.txt": "/dev/zero", "folder": "../secret", "loop.txt": "loop.txt",
            "passwords.txt": "/etc/passwd", "inside.txt": "tram.txt",
        ]
        for (link, target) in links { try #require(symlink(target, "\(inbox)/\(link)") == 0) }
        let result = try room.run("-v")
        #expect(result.status == 0)
        for line in [
            "folder is a link to a folder", "out.txt is a link out of the folder",
            "passwords.txt is a link out of the folder",
            "zero.txt is a link out of the folder", "loop.txt is a link that leads nowhere", "pipe.txt is no file",
        ] {
            #expect(result.errors.contains("copydesk: source inbox: \(line) and is passed over\n"), "\(result.errors)")
        }
        #expect(try room.rows("SELECT file FROM articles ORDER BY file") == [["inside.txt"]])
        #expect(try room.rows("SELECT source_uri, reason FROM rejects").map { $0[1] } == ["tooLarge"])
    }

    @Test func `a name that is no text is shown as one, and told from another`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        let script = #"""
            for byte in 350 351; do
                sed "s/tram line/plan $byte/" inbox/tram.txt >"$(printf "inbox/caf\\$byte\\nx.txt")"
            done
            """#
        let shell = try RunningProgram(
            ["/bin/bash", "-c", script], in: room.folder, input: "", environment: ["PATH": "/usr/bin:/bin"])
        #expect(try shell.result().status == 0)
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(
            try room.rows("SELECT file, title FROM articles ORDER BY file") == [
                ["caf%E8\nx.txt", "Council votes on the plan 350"], ["caf%E9\nx.txt", "Council votes on the plan 351"],
                ["tram.txt", "Council votes on the tram line"],
            ])
        let why = try Program.copydesk("why", "caf%E9\nx.txt", in: room.folder)
        #expect(why.status == 0 && why.output.contains("from inbox/caf%E9?x.txt\n"), "\(why)")
    }

    @Test(.timeLimit(.minutes(60))) func `what is no file in place of the configuration or what it names is named`()
        throws
    {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        for name in ["pipe", "corrections/pipe.json"] {
            try room.folder.write("", to: name)
            try room.folder.remove(name)
            try #require(mkfifo(room.folder.path(name), 0o600) == 0)
        }
        try room.folder.write("", to: "huge")
        try #require(truncate(room.folder.path("huge"), 10_000_000_000) == 0)
        for name in ["pipe", "huge", "inbox", "/dev/zero"] {
            let result = try Program.copydesk("status", "--config", name, in: room.folder)
            #expect(result.status == 78 && result.errors.hasPrefix("copydesk: \(name): is "), "\(result)")
            let settings: [(String, Int32)] = [
                (#""clean": { "overrides": "corrections" }"#, 78), (#""load": { "names": "\#(name)" }"#, 78),
                (#""sources": [ { "name": "a", "folder": "inbox", "index": "\#(name)" } ]"#, name == "huge" ? 65 : 66),
            ]
            for (setting, status) in settings {
                let sources = setting.contains("sources") ? "" : #", "sources": [ { "name": "a", "folder": "inbox" } ]"#
                try room.folder.write("{ \"version\": 1, \(setting)\(sources) }", to: "other.json")
                let result = try Program.copydesk("run", "--config", "other.json", in: room.folder)
                #expect(result.status == status, "\(setting): \(result)")
            }
        }
    }

    @Test func `a configuration that may not be read is named`() throws {
        try #require(getuid() == 0, "only root can become somebody else")
        let room = try Newsroom()
        chmod(room.folder.path("pipeline.json"), 0)
        chmod(room.folder.path, 0o777)
        let result = try Program.copydesk.start(["status"], in: room.folder, user: 65534).result()
        #expect(result.status == 78)
        #expect(result.errors.hasPrefix("copydesk: pipeline.json: not readable: Permission denied\n"))
    }

    @Test(.timeLimit(.minutes(60))) func `a filter refuses a huge file unread, and a stream that does not end`() throws
    {
        let folder = try TemporaryFolder()
        try folder.write("", to: "huge.html")
        try #require(truncate(folder.path("huge.html"), 10_000_000_000) == 0)
        try folder.write(Newsroom.article(about: "tram line"), to: "tram.txt")
        let result = try Program.clean("huge.html", "/dev/zero", "tram.txt", in: folder)
        #expect(result.status == 0)
        #expect(result.lines.map { $0.contains(#""reason":"tooLarge""#) } == [true, true, false])
        #expect(try Program.clean(".", in: folder).status == 66)
    }

    @Test func `a page that is written to while it is read ends up as it was at last`() throws {
        let room = try Newsroom()
        let script = """
            i=0; while [ ! -e stop ]; do i=$((i + 1)); { head -c 3000000 /dev/zero | tr '\\0' a; echo "$i"; } > inbox/a.txt; done
            """
        let writer = try RunningProgram(
            ["/bin/sh", "-c", script], in: room.folder, input: "", environment: ["PATH": "/usr/bin:/bin"])
        for day in 10...13 { _ = try room.run(clock: "2026-05-\(day)T06:00:00Z") }
        try room.folder.write("", to: "stop")
        _ = try writer.result()
        try room.folder.write(Newsroom.article(about: "tram line"), to: "inbox/a.txt")
        #expect(try room.run(clock: "2026-05-20T06:00:00Z").status == 0)
        #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the tram line"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    private static let long = String(repeating: "x", count: 1_000_000)

    /// Bytes of an index that gives `a.txt` an outlet, and that outlet; nil where the index is refused.
    private static let indexes: [String: (bytes: Data, outlet: String?)] = [
        "UTF-16": (
            Data([0xFF, 0xFE]) + ("file,outlet\na.txt,Pöst\n".data(using: .utf16LittleEndian) ?? Data()), "Pöst"
        ),
        "with a mark of byte order": (Data("\u{FEFF}file,outlet\r\na.txt,Post\r\n".utf8), "Post"),
        "lines of an old Mac": (Data("file,outlet\ra.txt,Post\r".utf8), "Post"),
        "without a last line end": (Data("file,outlet\na.txt,Post".utf8), "Post"),
        "a line break in a field": (Data("outlet,file\n\"Po\"\"st\n\",./a.txt\n".utf8), "Po\"st"),
        "a huge field": (Data("file,outlet\na.txt,\(long)\n".utf8), long),
        "a quotation mark that is not closed": (
            Data("file,outlet\n\"a.txt,Post\n\(String(repeating: "b.txt,x\n", count: 100_000))".utf8), nil
        ),
        "no text": (Data([0x00, 0x01, 0x02, 0xFF]), nil), "empty": (Data(), nil),
    ]

    @Test(arguments: indexes.keys.sorted()) func `an index is read as it comes, or refused`(kind: String) throws {
        let (bytes, outlet) = try #require(Self.indexes[kind])
        let room = try Newsroom(
            #"{ "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "index": "sources.csv" } ] }"#,
            articles: ["a.txt": Newsroom.article(about: "tram line")])
        try room.folder.write(bytes, to: "sources.csv")
        #expect(try room.run().status == (outlet == nil ? 65 : 0))
        if let outlet { #expect(try room.rows("SELECT name FROM outlets") == [[outlet]]) }
    }
}
