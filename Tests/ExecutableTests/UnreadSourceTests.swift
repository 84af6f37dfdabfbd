import Foundation
import TestSupport
import Testing

/// Sources on this machine that cannot be read.
@Suite struct UnreadSourceTests {
    private struct Status: Decodable, Equatable {
        let isHealthy: Bool
        let unreachableSources: [String: String]
    }

    private func status(_ room: Newsroom) throws -> Status {
        let text = try Program.copydesk("status", "--json", in: room.folder).output
        return try JSONDecoder().decode(Status.self, from: Data(text.utf8))
    }

    private func newsroom(_ more: String) throws -> Newsroom {
        try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "inbox", "folder": "inbox" }, \(more) ],
              "fetch": { "contact": "bot@desk.example" } }
            """, articles: ["a.txt": Newsroom.article(about: "harbour")])
    }

    @Test(arguments: [
        ("folder", "folder", "is not there"), ("feed", "feed", "is no file"), ("warc", "folder", "is not there"),
    ])
    func `one that is not there is named in each run and in the status, until it is`(
        _ kind: String, _ named: String, _ problem: String
    ) throws {
        let room = try newsroom(#"{ "name": "lost", "\#(kind)": "lost" }"#)
        let problem = "\(named) \(room.folder.path("lost")) \(problem)"
        for clock in ["2026-05-10T06:00:00Z", "2026-05-10T07:00:00Z"] {
            let result = try room.run(clock: clock)
            #expect(result.status == 66)
            #expect(result.errors.contains("source lost: \(problem)"))
            #expect(try status(room) == Status(isHealthy: false, unreachableSources: ["lost": problem]))
        }
        #expect(try room.rows("SELECT count(*) FROM articles") == [["1"]])
        try room.folder.write(Newsroom.configuration, to: "pipeline.json")
        #expect(try room.run(clock: "2026-05-10T08:00:00Z").status == 0)
        #expect(try status(room) == Status(isHealthy: true, unreachableSources: [:]))
    }

    @Test func `a list that is none is named in each run and in the status, until it is one`() throws {
        let room = try newsroom(#"{ "name": "map", "sitemap": "map.xml" }"#)
        try room.folder.write("<html><p>We are moving.</p></html>", to: "map.xml")
        let problem = "map.xml is no sitemap: its outermost element is <html>, which no sitemap has"
        for clock in ["2026-05-10T06:00:00Z", "2026-05-10T07:00:00Z"] {
            let result = try room.run(clock: clock)
            #expect(result == Program.Result(status: 0, output: "", errors: "copydesk: source map: \(problem)\n"))
            #expect(try status(room) == Status(isHealthy: false, unreachableSources: ["map": problem]))
        }
        try room.folder.write("<urlset></urlset>", to: "map.xml")
        let result = try room.run(clock: "2026-05-10T08:00:00Z")
        #expect(result.status == 0 && !result.errors.contains(problem))
        #expect(try status(room).unreachableSources.isEmpty)
    }
}
