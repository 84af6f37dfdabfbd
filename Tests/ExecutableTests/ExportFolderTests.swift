import Foundation
import TestSupport
import Testing

/// Where a folder of an export may be written, and what is there when the program is killed.
@Suite struct ExportFolderTests {
    private let room: Newsroom

    init() throws {
        room = try Newsroom(plans: ["a", "b"])
        #expect(try room.run().status == 0)
    }

    private func export(_ arguments: String...) throws -> Program.Result {
        try Program.copydesk.start(["export"] + arguments, in: room.folder).result()
    }

    /// Adds an article, so that the next export differs.
    private func addArticle() throws {
        try room.folder.write(Newsroom.article(about: "plan c"), to: "inbox/c.txt")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
    }

    @Test func `a former export is replaced as a whole, and who has it open keeps it`() throws {
        for form in ["--jsonl", "--csv"] { #expect(try export(form, "out/\(form)").status == 0) }
        chmod(room.folder.path("out/--jsonl"), 0o750)
        let held = open(room.folder.path("out/--jsonl/articles.jsonl"), O_RDONLY)
        defer { close(held) }
        let before = try room.folder.read("out/--jsonl/articles.jsonl")
        // What the script beside the lines makes is part of the export.
        try room.folder.write("PAR1", to: "out/--jsonl/articles.parquet")
        try addArticle()
        for form in ["--jsonl", "--csv"] {
            #expect(try export(form, "out/\(form)/") == Program.Result(status: 0, output: "", errors: ""))
            #expect(try export("--verify", "out/\(form)").status == 0)
        }
        #expect(try room.folder.text("out/--jsonl/articles.jsonl").split(separator: "\n").count == 3)
        #expect(FileHandle(fileDescriptor: held).readDataToEndOfFile() == before)
        #expect(!room.folder.exists("out/--jsonl/articles.parquet"))
        #expect(try room.folder.names(in: "out") == ["--csv", "--jsonl"])
        var status = stat()
        try #require(stat(room.folder.path("out/--jsonl"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o750)
    }

    @Test func `a form may be replaced by another, and an empty folder by any`() throws {
        try room.folder.makeFolder("out")
        for form in ["--csv", "--jsonl", "--csv", "--jsonl"] {
            #expect(try export(form, "out").status == 0)
            #expect(room.folder.exists("out/articles.jsonl") == (form == "--jsonl"))
            #expect(try export("--verify", "out").status == 0)
        }
    }

    @Test func `what is not an export alone is left as it is`() throws {
        #expect(try export("--jsonl", "lines").status == 0)
        try room.folder.write("mine", to: "lines/notes.txt")
        try room.folder.write("mine", to: "notes/notes.txt")
        try room.folder.write("{}", to: "other/manifest.json")
        try room.folder.write("{}\n", to: "articles/articles.jsonl")
        try room.folder.write("mine", to: "file")
        #expect(try export("--jsonl", "below").status == 0)
        try room.folder.makeFolder("below/articles.parquet")
        try #require(symlink("lines", room.folder.path("link")) == 0)
        let before = try room.folder.contents(below: "")
        for target in ["lines", "notes", "other", "articles", "file", "below", ".", "/"] {
            let result = try export("--jsonl", target)
            #expect(result.status == 73 || target == "." && result.status == 64, "\(target): \(result)")
        }
        let after = try room.folder.contents(below: "")
        #expect(after.keys.filter { before[$0] != after[$0] && !$0.hasSuffix("-shm") } == [])
        try room.folder.remove("lines/notes.txt")
        #expect(try export("--jsonl", "lines").status == 0)
    }

    @Test func `the workspace, the configuration and the sources are refused`() throws {
        for target in ["var", "var/runs", "var/runs/x", "var/articles.sqlite", "pipeline.json", "inbox/out"] {
            let result = try export("--jsonl", target)
            #expect([64, 73].contains(result.status) && !result.errors.isEmpty, "\(target): \(result)")
        }
        #expect(try export("--jsonl", "var/lines").status == 0)
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `a folder of tables that has files of somebody else keeps them, and its manifest fits`() throws {
        try room.folder.write("mine", to: "tables/notes.txt")
        for _ in 1...2 {
            #expect(try export("--csv", "tables") == Program.Result(status: 0, output: "", errors: ""))
            #expect(try room.folder.text("tables/notes.txt") == "mine")
            #expect(try export("--verify", "tables").status == 0)
            try addArticle()
        }
        #expect(try room.folder.names(in: "tables").filter { $0.hasPrefix(".copydesk-un") } == [])
    }

    @Test func `a killed export leaves the former one or the new one, and nothing that stays`() throws {
        for form in ["--jsonl", "--csv"] {
            #expect(try export(form, "out").status == 0)
            var finished = 0
            for delay in stride(from: 10_000, to: 400_000, by: 60_000) as StrideTo<UInt32> {
                let running = try Program.copydesk.start(
                    ["export", form, "out", "--since", "2026-01-01"], in: room.folder)
                usleep(delay)
                running.send(SIGKILL)
                finished += try running.result().status == 0 ? 1 : 0
                #expect(try export("--verify", "out") == Program.Result(status: 0, output: "", errors: ""), "\(delay)")
            }
            #expect(try export(form, "out").status == 0)
            #expect(try room.folder.names().filter { $0.hasPrefix(".") } == [], "\(finished)")
        }
    }

    @Test func `an export that is asked to stop ends with 143 and leaves nothing`() throws {
        _ = try Program.evaluate("generate", "--count", "150", "--seed", "7", "inbox", in: room.folder)
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        var stopped = 0
        for delay in stride(from: 40_000, to: 400_000, by: 60_000) as StrideTo<UInt32> {
            let running = try Program.copydesk.start(["export", "--jsonl", "out"], in: room.folder)
            usleep(delay)
            running.send(SIGTERM)
            let status = try running.result().status
            #expect([0, 143].contains(status))
            if status == 143 {
                stopped += 1
                #expect(try room.folder.names().filter { $0.hasPrefix(".") || $0 == "out" } == [])
            } else {
                try room.folder.remove("out")
            }
        }
        #expect(stopped > 0)
    }

    @Test func `a full disk ends with 74, and the former export stays`() throws {
        try #require(getuid() == 0, "only root can mount a small disk")
        _ = try Program.evaluate("generate", "--count", "250", "--seed", "7", "inbox", in: room.folder)
        #expect(try room.run(clock: "2026-05-12T06:00:00Z").status == 0)
        let script = """
            mkdir disk && mount -t tmpfs -o size=2500k tmpfs disk || exit 99
            "$0" export --jsonl disk/out --since 2030-01-01 || exit 1
            "$0" export --jsonl disk/out; echo "status $?"
            "$0" export --jsonl disk/out --since 2000-01-01; echo "status $?"
            "$0" export disk/copy.sqlite; echo "status $?"
            "$0" export --verify disk/out && ls -A disk
            umount disk
            """
        let shell = try RunningProgram(
            ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script, Program.copydesk.path], in: room.folder, input: "",
            environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin"])
        let result = try shell.result()
        guard result.status != 99, !result.errors.contains("unshare") else { return }
        #expect(result.lines == ["status 74", "status 74", "status 74", "out"], "\(result)")
        #expect(result.errors.contains("No space left on device") || result.errors.contains("full"))
    }

    @Test func `who may only read the database exports parts of it, and a folder that may not be written to is named`()
        throws
    {
        try #require(getuid() == 0, "only root can become somebody else")
        chmod(room.folder.path, 0o755)
        try room.folder.makeFolder("mine")
        chown(room.folder.path("mine"), 65534, 65534)
        let outlet = ["--outlet", "Example Post"]
        for words in [["mine/part.sqlite"], ["--jsonl", "mine/lines"], ["--csv", "mine/tables"], ["--csv", "mine"]] {
            let result = try Program.copydesk.start(["export"] + words + outlet, in: room.folder, user: 65534).result()
            #expect(result == Program.Result(status: 0, output: "", errors: ""), "\(words)")
        }
        #expect(
            try DatabaseFile(path: room.folder.path("mine/part.sqlite")).rows("SELECT count(*) FROM articles") == [
                ["2"]
            ])
        let refused = try Program.copydesk.start(
            ["export", "--jsonl", "lines"] + outlet, in: room.folder, user: 65534
        ).result()
        #expect(refused.status == 73 && refused.errors.contains("Permission denied"), "\(refused)")
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }
}
