import Foundation
import TestSupport
import Testing

/// What programs ask of the network, as a library tells that is loaded before them (`scripts/bench/connections.c`).
@Suite struct OfflineTests {
    private let site: NewsSite
    private let room: Newsroom
    private let library: PreloadedLibrary

    init() throws {
        site = try NewsSite()
        site.setPage("/a", about: "tram line")
        site.setFeed(["/a"])
        room = try Newsroom(
            """
            { "version": 1, "sources": [ { "name": "post", "feed": "\(site.server.url("/feed"))", "allowPrivate": true },
                                         { "name": "inbox", "folder": "inbox" } ],
              "fetch": { "contact": "bot@desk.example", "delay": 0 } }
            """, articles: ["harbour.txt": Newsroom.article(about: "harbour")])
        library = try PreloadedLibrary("connections.c", in: room.folder)
    }

    /// Runs a program, and returns what it and its workers asked of the network, each thing once.
    private func connections(_ program: Program, _ arguments: [String], input: String = "") throws -> Set<Substring> {
        try room.folder.write("", to: "connections.txt")
        let result = try program.start(
            arguments, in: room.folder, input: input,
            environment: ["LD_PRELOAD": library.path, "COPYDESK_CONNECTIONS": room.folder.path("connections.txt")]
        ).result()
        #expect(result.status == 0, "\(program.name) \(arguments): \(result)")
        return Set(try room.folder.text("connections.txt").split(separator: "\n"))
    }

    @Test func `offline, and over files alone, no program opens a socket of the internet or looks up a name`() throws {
        let clock = ["--now", Newsroom.clock]
        #expect(try connections(.copydesk, ["run", "--offline"] + clock) == [])
        #expect(try room.rows("SELECT file FROM articles") == [["harbour.txt"]])
        for command in ["status", "check", "why harbour.txt", "export copy.sqlite", "export --csv csv", "prune"] {
            #expect(try connections(.copydesk, command.components(separatedBy: " ")) == [], "\(command)")
        }
        for program in [Program.clean, .extract, .load] {
            #expect(try connections(program, ["--run", "latest"] + clock) == [], "\(program.name)")
        }
        #expect(try connections(.report, ["page"] + clock) == [])
        #expect(try connections(.fetch, ["--offline"] + clock) == [])
        #expect(try connections(.clean, ["-"], input: #"{"id":"a","text":"hello"}"#) == [])
        #expect(try connections(.copydesk, ["forget", "harbour.txt"]) == [])
        #expect(site.server.requests.isEmpty)
    }

    @Test func `what a run asks of the network is seen`() throws {
        let asked = try connections(.copydesk, ["run", "--now", Newsroom.clock])
        #expect(asked.contains("socket \(AF_INET)"), "\(asked)")
        #expect(site.server.pageTargets == ["/feed", "/a"])
    }
}
