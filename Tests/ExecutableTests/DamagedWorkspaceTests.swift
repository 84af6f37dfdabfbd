import Foundation
import Testing

/// Files of the workspace that were cut short, changed or made by others.
@Suite struct DamagedWorkspaceTests {
    @Test(arguments: ["clean.jsonl", "clean.manifest.json", "extract.jsonl", "extract.manifest.json"])
    func `a file that was cut short is made again`(name: String) throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let dump = try room.logicalDump()
        let file = "var/runs/\(try room.runs()[0])/\(name)"
        let whole = try room.folder.read(file)
        try room.folder.write(whole.prefix(whole.count / 2), to: file)
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try room.folder.read(file) == whole)
        #expect(try room.logicalDump() == dump)
    }

    @Test func `a record that was changed behind our back is found by its digest`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.run()
        let file = "var/runs/\(try room.runs()[0])/clean.jsonl"
        try room.folder.write(room.folder.text(file).replacing("tram line", with: "tram lime"), to: file)
        let check = try Program.copydesk("check", in: room.folder)
        #expect(check.status == 4)
        #expect(check.output.contains("clean.jsonl differ from the manifest"))
        let extract = try Program.extract(in: room.folder)
        #expect(extract.status == 65)
        #expect(extract.errors.contains("digest of clean.jsonl is"))
    }

    @Test func `a damaged archive stops the stage and is named`() throws {
        let room = try Newsroom(plans: ["a", "b", "c"])
        try room.run()
        let archive = "var/runs/\(try room.runs()[0])/fetch.warc.gz"
        var bytes = try room.folder.read(archive)
        bytes[bytes.count / 2] ^= 0xff
        try room.folder.write(bytes, to: archive)
        let result = try Program.clean(in: room.folder)
        #expect(result.status == 65)
        #expect(result.errors.contains("digest of fetch.warc.gz is"))
    }

    @Test func `a database of another application is not touched, with status 78`() throws {
        let room = try Newsroom(articles: ["tram.txt": Newsroom.article(about: "tram line")])
        try room.folder.write("", to: "var/.keep")
        let other = try RunningProgram(
            [
                "/usr/bin/sqlite3", room.folder.path("var/articles.sqlite"),
                "PRAGMA application_id = 77; CREATE TABLE mine (x);",
            ],
            in: room.folder, input: "", environment: [:])
        #expect(try other.result().status == 0)
        let before = try room.folder.read("var/articles.sqlite")
        let result = try room.run()
        #expect(result.status == 78)
        #expect(result.errors.contains("articles.sqlite"))
        #expect(try room.folder.read("var/articles.sqlite") == before)
    }
}
