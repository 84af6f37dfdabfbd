import Foundation
import TestSupport
import Testing

/// A configuration that is changed between two stages of a run.
@Suite struct ChangedConfigurationTests {
    private static func configuration(_ characters: Int, outlet: String = "Example Post") -> String {
        """
        { "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "outlet": "\(outlet)" } ],
          "clean": { "minimumBodyCharacters": \(characters) } }
        """
    }

    @Test func `the rows in the end are those of the last configuration, whatever came between`() throws {
        let short = ["short.txt": "A short text\n\nOf some sixty characters, which is all that there is to say."]
        let room = try Newsroom(Self.configuration(40), articles: short)
        try room.folder.write(Newsroom.article(about: "tram line"), to: "inbox/tram.txt")
        #expect(try Program.fetch("--now", Newsroom.clock, in: room.folder).status == 0)
        #expect(try Program.clean(in: room.folder).status == 0)
        try room.folder.write(Self.configuration(120), to: "pipeline.json")
        #expect(try Program.extract(in: room.folder).status == 0)
        let status = try Program.copydesk("status", in: room.folder).output
        #expect(status.contains("clean stale by settings") && status.contains("load missing"), "\(status)")
        #expect(try Program.load(in: room.folder).status == 0)
        #expect(try room.rows("SELECT count(*) FROM articles") == [["2"]])
        #expect(try room.run().status == 0)
        let straight = try Newsroom(Self.configuration(120), articles: short)
        try straight.folder.write(Newsroom.article(about: "tram line"), to: "inbox/tram.txt")
        try straight.run()
        #expect(try room.logicalDump() == straight.logicalDump())
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
    }
}
