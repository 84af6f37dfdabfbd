import ArticleModel
import Foundation
import TestSupport
import Testing

/// A load that one of its checks undoes.
@Suite struct FailedLoadTests {
    private let room: Newsroom
    private let run: String

    /// A newsroom where one run is loaded, and the next has a mention that begins a character before its name.
    init() throws {
        room = try Newsroom(articles: ["opera.txt": Newsroom.article(about: "opera house")])
        try room.run()
        try room.folder.write(Newsroom.article(about: "tram line"), to: "inbox/tram.txt")
        for program in [Program.fetch, .clean, .extract] {
            #expect(try program("--now", "2026-05-11T06:00:00Z", in: room.folder).status == 0)
        }
        run = try #require(room.runs().last)
        try falsifyRecord()
    }

    /// Changes a record, and the manifest so that it fits; without its checksum a manifest is one of an earlier version.
    private func falsifyRecord() throws {
        let names = (records: "var/runs/\(run)/extract.jsonl", manifest: "var/runs/\(run)/extract.manifest.json")
        let records = try room.folder.text(names.records)
        let mention = #""start":84},"surface":"Maria Keller""#
        try #require(records.contains(mention))
        let falsified = records.replacing(mention, with: mention.replacing("84", with: "83"))
        try room.folder.write(falsified, to: names.records)
        let digests = (old: ContentHash(of: records).value, new: ContentHash(of: falsified).value)
        let manifest = try room.folder.text(names.manifest).replacing(digests.old, with: digests.new)
        try room.folder.write(manifest.replacing(/"checksum":"[0-9a-f]+",/, with: ""), to: names.manifest)
    }

    private func failedChecks() throws -> [[String]] {
        try room.rows("SELECT outcome, name, observed, expected FROM failed_checks WHERE severity = 'error'")
    }

    @Test func `a load whose check fails ends with status 4, says why, and leaves the rows as they were`() throws {
        let dump = try room.logicalDump()
        let advice =
            "Do the stage again by copydesk-extract --run ID; if it fails again, report it with the article's line of extract.jsonl."
        let message = "\(run): check textsInBody failed: observed 1, expected 0\n    \(advice)\n"
        #expect(
            try Program.load(in: room.folder)
                == Program.Result(status: 4, output: "", errors: "copydesk-load: \(message)"))
        #expect(
            try room.folder.text("var/runs/\(run)/load.failed.json")
                == #"[{"advice":"\#(advice)","expected":"0","name":"textsInBody","observed":"1","passed":false,"severity":"error"}]"#
                + "\n")
        #expect(
            try room.run(clock: "2026-05-12T06:00:00Z")
                == Program.Result(status: 4, output: "", errors: "copydesk: \(message)"))
        #expect(try room.logicalDump() == dump)
        #expect(try failedChecks() == [])
        let status = try Program.copydesk("status", in: room.folder).lines
        #expect(status.filter { $0.hasSuffix("  load missing  check textsInBody failed") }.count == 1, "\(status)")
    }

    @Test func `the check that is accepted may fail for once, and another one may not`() throws {
        #expect(try Program.load("--accept", "offsetsInBody", in: room.folder).status == 4)
        #expect(
            try Program.load("--accept", "textsInBody", in: room.folder)
                == Program.Result(status: 0, output: "", errors: ""))
        #expect(try room.rows("SELECT file FROM articles ORDER BY file") == [["opera.txt"], ["tram.txt"]])
        #expect(
            try failedChecks() == [["loaded", "textsInBody", "1", "0"], ["rolledBack", "textsInBody", "1", "0"]])
        #expect(!room.folder.exists("var/runs/\(run)/load.failed.json"))
        let status = try Program.copydesk("status", in: room.folder).output
        #expect(!status.contains("failed") && status.contains("\(run)  fetch fresh"))
    }
}
