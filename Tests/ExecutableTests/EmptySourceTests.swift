import Foundation
import TestSupport
import Testing

/// A source without files: a disk that is not mounted, or a pattern that fits none.
@Suite struct EmptySourceTests {
    private struct Status: Decodable {
        struct Count: Decodable { let items: Int }
        struct Source: Decodable {
            let latest: Count
            let latestWithItems: Count?
        }
        let isHealthy: Bool
        let emptySources: [String]
        let sources: [String: Source]
    }

    private func status(_ room: Newsroom) throws -> Status {
        let text = try Program.copydesk("status", "--json", in: room.folder).output
        return try JSONDecoder().decode(Status.self, from: Data(text.utf8))
    }

    private func configuration(_ rule: String?, include: String = "**/*.txt") -> String {
        let setting = rule.map { #", "whenEmpty": "\#($0)""# } ?? ""
        return
            #"{ "version": 1, "sources": [ { "name": "inbox", "folder": "inbox", "include": ["\#(include)"]\#(setting) } ] }"#
    }

    private func newsroom(_ rule: String?, files: Int = 2) throws -> Newsroom {
        let room = try Newsroom(plans: (0..<files).map { "p\($0)" }, configuration(rule))
        #expect(try room.run() == Program.Result(status: 0, output: "", errors: ""))
        return room
    }

    private func empty(_ room: Newsroom) throws {
        try room.folder.remove("inbox")
        try room.folder.makeFolder("inbox")
    }

    @Test func `a source that has lost all its files is told of, until it has some again`() throws {
        let room = try newsroom(nil)
        try empty(room)
        for day in 11...12 {
            let result = try room.run(clock: "2026-05-\(day)T06:00:00Z")
            #expect(result.status == 0)
            #expect(
                result.errors.hasPrefix(
                    "copydesk: source inbox has no files, where it had 2 at 2026-05-10T06:00:00Z\n"))
            let status = try status(room)
            #expect(!status.isHealthy && status.emptySources == ["inbox"])
            #expect(status.sources["inbox"]?.latest.items == 0 && status.sources["inbox"]?.latestWithItems?.items == 2)
            #expect(
                try Program.copydesk("status", in: room.folder).output.contains(
                    "source inbox has nothing, where it had 2"))
        }
        #expect(try room.rows("SELECT count(*) FROM articles") == [["2"]])
        try room.folder.write(Newsroom.article(about: "opera house"), to: "inbox/opera.txt")
        #expect(try room.run(clock: "2026-05-13T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try status(room).isHealthy)
    }

    @Test func `where it must not be empty, the command ends with 69 before anything is read`() throws {
        let room = try newsroom("fail")
        let success = try room.folder.text("var/last-success")
        try empty(room)
        let result = try room.run(clock: "2026-05-11T06:00:00Z")
        #expect(result.status == 69)
        #expect(
            result.errors
                == "copydesk: source inbox has no files, where it had 2 at 2026-05-10T06:00:00Z, and whenEmpty is fail\n"
        )
        #expect(try Program.fetch(in: room.folder).status == 69)
        #expect(try Program.fetch("--dry-run", in: room.folder).status == 69)
        #expect(try !status(room).isHealthy && room.folder.text("var/last-success") == success)
        try room.folder.write(Newsroom.article(about: "opera house"), to: "inbox/opera.txt")
        #expect(try room.run(clock: "2026-05-13T06:00:00Z").status == 0)
        #expect(try status(room).isHealthy)
    }

    @Test func `where files are moved away once they were taken in, nothing is said`() throws {
        let room = try newsroom("allow")
        try empty(room)
        #expect(try room.run(clock: "2026-05-11T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try status(room).isHealthy)
    }

    @Test func `a pattern that fits no file is told of from the beginning`() throws {
        let room = try Newsroom(plans: ["a"], configuration(nil, include: "**/*.htm"))
        let result = try room.run()
        #expect(result.status == 0 && result.errors.hasPrefix("copydesk: source inbox has no files that it may take\n"))
        #expect(try !status(room).isHealthy)
        try room.folder.write(configuration("fail", include: "**/*.htm"), to: "pipeline.json")
        #expect(try room.run().status == 69)
    }

    @Test func `a source that has lost more than half of many files is told of once`() throws {
        let room = try newsroom(nil, files: 24)
        for number in 0..<11 { try room.folder.remove("inbox/p\(number).txt") }
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").errors.isEmpty)
        let before = try newsroom(nil, files: 24)
        for number in 0..<20 { try before.folder.remove("inbox/p\(number).txt") }
        let result = try before.run(clock: "2026-05-11T06:00:00Z")
        #expect(
            result
                == Program.Result(
                    status: 0, output: "",
                    errors: "copydesk: source inbox has 4 files, where it had 24 at 2026-05-10T06:00:00Z\n"))
        #expect(try before.run(clock: "2026-05-12T06:00:00Z").errors.isEmpty)
        #expect(try status(before).isHealthy)
    }

    @Test func `what was known of the sources may be lost or damaged`() throws {
        let room = try newsroom(nil)
        try room.folder.write("{ \"sources\": 7", to: "var/sources.json")
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        #expect(try status(room).sources["inbox"]?.latest.items == 2)
    }

    @Test func `a rule that is none is named`() throws {
        let room = try Newsroom(configuration("never"))
        let result = try room.run()
        #expect(result.status == 78)
        #expect(result.errors.contains(#"sources[0].whenEmpty is "never", but must be one of warn, fail, allow"#))
    }
}
