import Foundation
import TestSupport
import Testing

/// What pages reserve, from the file to the database.
@Suite struct ReservedUseTests {
    private static func configuration(_ rights: String = "", _ own: String = "") -> String {
        #"{ "version": 1\#(rights), "sources": [ { "name": "inbox", "folder": "inbox", "outlet": "Example Post"\#(own) } ] }"#
    }

    private static func page(about subject: String, head: String) -> String {
        let paragraphs = Newsroom.article(about: subject).components(separatedBy: "\n\n")
        return
            "<!DOCTYPE html><html><head><title>\(paragraphs[0])</title>\(head)</head><body><article><h1>\(paragraphs[0])</h1>"
            + paragraphs.dropFirst().map { "<p>\($0)</p>" }.joined() + "</article></body></html>"
    }

    private func newsroom(_ configuration: String = Self.configuration()) throws -> Newsroom {
        let room = try Newsroom(configuration)
        let reserved = "<meta name='robots' content='noarchive'><meta name='tdm-reservation' content='1'>"
        try room.folder.write(Self.page(about: "harbour", head: reserved), to: "inbox/harbour.html")
        try room.folder.write(Self.page(about: "tram line", head: ""), to: "inbox/tram.html")
        return room
    }

    private static let reserved = "SELECT use, permission, said FROM rights_of_articles ORDER BY use"

    @Test func `what a page in a folder says is recorded, and goes when the article is taken down`() throws {
        let room = try newsroom()
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(
            try room.rows(Self.reserved) == [
                ["archive", "reserved", "robots: noarchive (meta)"],
                ["mining", "reserved", "tdm-reservation: 1 (meta)"],
                ["training", "reserved", "tdm-reservation: 1 (meta)"],
            ])
        let why = try Program.copydesk("why", "harbour.html", in: room.folder).output
        #expect(why.contains("rights: robots noarchive (meta): archive reserved\n"))
        #expect(try Program.copydesk("forget", "harbour.html", in: room.folder).status == 0)
        #expect(try room.rows("SELECT (SELECT count(*) FROM rights), (SELECT count(*) FROM articles)") == [["0", "1"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `what is refused is rejected with its reason, and runs of before follow a change of mind`() throws {
        let room = try newsroom(Self.configuration(#", "rights": { "mining": "refuse" }"#))
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
        #expect(
            try room.rows("SELECT stage, reason, detail, source_uri FROM open_rejects") == [
                [
                    "clean", "reserved",
                    "tdm-reservation in the page says 1, which reserves mining; rights.mining is refuse",
                    "inbox/harbour.html",
                ]
            ])
        let own = Self.configuration(#", "rights": { "mining": "refuse" }"#, #", "rights": { "mining": "record" }"#)
        try room.folder.write(own, to: "pipeline.json")
        #expect(try room.run().status == 0)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["2"]])
        #expect(try room.rows(Self.reserved).count == 3)
    }

    @Test func `a filter says what the page and a capture in an archive say`() throws {
        let room = try newsroom()
        let result = try Program.clean("inbox/harbour.html", in: room.folder)
        #expect(
            result.output.contains(
                #""rights":[{"name":"robots","permission":"reserved","place":"meta","said":"noarchive","use":"archive"}"#
            ))
        #expect(try !Program.clean("inbox/tram.html", in: room.folder).output.contains(#""rights""#))
    }
}
