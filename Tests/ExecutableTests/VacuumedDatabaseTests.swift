import Foundation
import TestSupport
import Testing

/// A database that another program has written anew with pages of another size, and without our checksums.
@Suite struct VacuumedDatabaseTests {
    private let room: Newsroom

    private static let pages = "PRAGMA page_size"

    init() throws {
        room = try Newsroom(plans: ["a", "b"])
        try room.run()
        let sql = "PRAGMA journal_mode = DELETE; PRAGMA page_size = 32768; VACUUM;"
        let other = try RunningProgram(
            ["/usr/bin/sqlite3", room.folder.path("var/articles.sqlite"), sql], in: room.folder, input: "",
            environment: [:])
        #expect(try other.result().status == 0)
        try #require(room.rows(Self.pages) == [["32768"]])
        try room.folder.write(Newsroom.article(about: "plan c"), to: "inbox/c.txt")
    }

    @Test func `larger pages stay as they are, and hold the same rows`() throws {
        let expected = try Newsroom(plans: ["a", "b"])
        try expected.run()
        try expected.folder.write(Newsroom.article(about: "plan c"), to: "inbox/c.txt")
        for room in [expected, room] {
            #expect(
                try room.run(clock: "2026-05-11T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        }
        #expect(try room.logicalDump() == expected.logicalDump())
        #expect(try room.rows(Self.pages) == [["32768"]])
        #expect(try Program.copydesk("check", in: room.folder).status == 0)
    }

    @Test func `larger pages have checksums from the next run on`() throws {
        #expect(try room.run(clock: "2026-05-11T06:00:00Z").status == 0)
        var bytes = try room.folder.read("var/articles.sqlite")
        let place = try #require(bytes.range(of: Data("public gallery".utf8))).lowerBound
        bytes[place] ^= 2
        try room.folder.write(bytes, to: "var/articles.sqlite")
        let check = try Program.copydesk("check", in: room.folder)
        #expect(check.status == 4)
        #expect(check.output.contains("page \(place / 32768 + 1) is not as it was written"), "\(check)")
    }
}
