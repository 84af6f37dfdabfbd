import Foundation
import TestSupport
import Testing

/// Files and records whose time is long ago, or is still to come.
@Suite struct FileTimeTests {
    /// Sets the time of a file's last change, in seconds since 1970.
    private func setTime(_ seconds: Int, of file: String, in room: Newsroom) throws {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        try #require(utimensat(AT_FDCWD, room.folder.path(file), [time, time], 0) == 0)
    }

    @Test(arguments: [
        // 1938, the last second before 1970, the one after 32 bits, and 2099.
        -1_009_843_200, -1, 2_147_483_648, 4_070_908_800,
    ]) func `a file that was last changed at an odd time is read, and a later change of it is noticed`(seconds: Int)
        throws
    {
        let room = try Newsroom(plans: ["a"])
        try setTime(seconds, of: "inbox/a.txt", in: room)
        let done = Program.Result(status: 0, output: "", errors: "")
        #expect(try room.run() == done)
        #expect(
            try room.rows("SELECT title, published_at FROM articles") == [["Council votes on the plan a", "NULL"]])
        #expect(try room.run(clock: "2026-05-11T06:00:00Z") == done)
        #expect(try room.runs().count == 1)
        try room.folder.write(Newsroom.article(about: "plan b"), to: "inbox/a.txt")
        try setTime(seconds, of: "inbox/a.txt", in: room)
        #expect(try room.run(clock: "2026-05-12T06:00:00Z") == done)
        #expect(try room.rows("SELECT title FROM articles") == [["Council votes on the plan b"]])
    }

    @Test func `a record from the future counts as fetched now, and a later one replaces it`() throws {
        func record(_ subject: String, _ time: String) throws -> String {
            let fields = [
                "url": "https://post.example/a", "text": Newsroom.article(about: subject), "fetchedAt": time,
            ]
            return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
        }
        let articles = "SELECT title, fetched_at FROM articles"
        let room = try Newsroom(articles: ["a.jsonl": record("first plan", "2999-01-01T00:00:00Z")])
        #expect(try room.run().status == 0)
        #expect(try room.rows(articles) == [["Council votes on the first plan", Newsroom.clock]])
        // Clocks may be some hours apart.
        let later = "2026-05-11T09:00:00Z"
        try room.folder.write(record("second plan", later), to: "inbox/a.jsonl")
        #expect(
            try room.run(clock: "2026-05-11T06:00:00Z") == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows(articles) == [["Council votes on the second plan", later]])
        #expect(try room.rows("SELECT count(*) FROM article_revisions") == [["2"]])
    }
}
