import Foundation
import TestSupport
import Testing

/// `copydesk-fetch --dry-run` makes nothing.
@Suite struct FetchRehearsalTests {
    private func rehearse(_ room: Newsroom) throws -> Program.Result {
        try Program.fetch("--dry-run", "--now", "2026-05-11T06:00:00Z", in: room.folder)
    }

    private func files(in room: Newsroom) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: room.folder.path).sorted()
    }

    @Test func `where nothing was fetched yet, the folder stays as it was`() throws {
        let site = try NewsSite()
        site["/a"] = ServedAnswer(200, [:], "<title>A</title><p>\(Newsroom.article(about: "tram"))</p>")
        site.setFeed(["/a"])
        let room = try Newsroom(
            """
            { "version": 1, "fetch": { "contact": "bot@desk.example", "delay": 0 }, "sources": [
              { "name": "inbox", "folder": "inbox" },
              { "name": "post", "feed": "\(site.server.url("/feed"))", "allowPrivate": true } ] }
            """, articles: ["b.txt": Newsroom.article(about: "harbour")])
        let before = try files(in: room)
        for _ in 0..<2 {
            #expect(
                try rehearse(room)
                    == Program.Result(
                        status: 0, output: "new inbox/b.txt\nnew post/\(site.server.url("/a"))\n",
                        errors: "copydesk-fetch: fetch: 2 new, 0 revised, 0 unchanged, 0 rejected; no run was made\n"))
            #expect(try files(in: room) == before)
        }
    }

    @Test func `without its state it knows what runs have, and makes none`() throws {
        let room = try Newsroom(plans: ["a", "b"])
        #expect(try room.run().status == 0)
        try room.folder.remove("var/state.sqlite")
        try room.folder.write(Newsroom.article(about: "plan c"), to: "inbox/c.txt")
        let before = try files(in: room)
        #expect(
            try rehearse(room)
                == Program.Result(
                    status: 0, output: "new inbox/c.txt\n",
                    errors: "copydesk-fetch: fetch: 1 new, 0 revised, 2 unchanged, 0 rejected; no run was made\n"))
        #expect(try files(in: room) == before)
        // An article that has changed is named as such, and what is rejected counts where that is asked for.
        try room.folder.write(Newsroom.article(about: "plan a, amended"), to: "inbox/a.txt")
        try room.folder.write("", to: "inbox/empty.txt")
        for (options, status) in [([], 0), (["--strict"], 3)] as [([String], Int32)] {
            #expect(
                try Program.fetch.start(["--dry-run"] + options, in: room.folder).result()
                    == Program.Result(
                        status: status,
                        output: """
                            revised inbox/a.txt
                            new inbox/c.txt
                            rejected inbox/empty.txt: empty, no bytes

                            """,
                        errors: "copydesk-fetch: fetch: 1 new, 1 revised, 1 unchanged, 1 rejected; no run was made\n"))
        }
        // What is fetched afterwards is what was said.
        #expect(try Program.fetch(in: room.folder).status == 0)
        #expect(try room.folder.text("var/runs/\(room.runs()[1])/fetch.jsonl").contains("inbox/c.txt") == false)
        #expect(try room.folder.text("var/runs/\(room.runs()[1])/fetch.jsonl").contains("c.txt"))
    }
}
