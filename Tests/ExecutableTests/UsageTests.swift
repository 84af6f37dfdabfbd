import Foundation
import Testing

/// Options and configurations with mistakes in them, and sources that are missing.
@Suite struct UsageTests {
    @Test func `a folder that is not there is named, with status 66`() throws {
        let room = try Newsroom(#"{ "version": 1, "sources": [ { "name": "gone", "folder": "nowhere" } ] }"#)
        let result = try room.run()
        #expect(result.status == 66)
        #expect(result.errors.contains("nowhere"))
    }

    @Test(arguments: [
        (#""folder": "nowhere""#, "folder /"), (#""folder": "inbox", "index": "nowhere.csv""#, "index /"),
        (#""warc": "nowhere/*.warc.gz""#, "folder /"), (#""feed": "nowhere.xml""#, "feed /"),
    ]) func `a source that is not there stops no other, and the status and the ledger tell of it`(
        source: String, message: String
    ) throws {
        let room = try Newsroom(
            #"{ "version": 1, "sources": [ { "name": "gone", \#(source) }, { "name": "inbox", "folder": "inbox" } ] }"#,
            articles: ["a.txt": Newsroom.article(about: "harbour")])
        let result = try room.run()
        #expect(result.status == 66)
        #expect(result.errors.hasPrefix("copydesk: source gone: \(message)"))
        #expect(
            result.errors.hasSuffix(
                "/\(source.contains("csv") ? "nowhere.csv" : "nowhere")\(source.contains("xml") ? ".xml is no file" : " is not there")\n  what other sources have is taken in\n"
            ))
        let sources = "SELECT source, n_in, n_new, n_rejected, coalesce(reasons, '') FROM source_health ORDER BY source"
        #expect(try room.rows(sources) == [["gone", "1", "0", "1", "unreadable 1"], ["inbox", "1", "1", "0", ""]])
        let again = try room.run(clock: "2026-05-11T06:00:00Z")
        #expect(
            again.status == 66 && again.lines.isEmpty && again.errors.hasPrefix("copydesk: source gone: \(message)"))
        #expect(try room.runs().count == 1)
    }

    @Test func `a configuration that is not there or not right ends with status 78`() throws {
        let room = try Newsroom(#"{ "version": 1, "sorces": [], "clean": { "maximumNodes": 0 } }"#)
        let result = try room.run()
        #expect(result.status == 78)
        #expect(result.errors.contains("sorces is not a known key; the nearest known key is sources"))
        #expect(result.errors.contains("clean.maximumNodes is 0, but must be 100 or more"))
        #expect(try Program.copydesk("run", "--config", "missing.json", in: room.folder).status == 78)
        #expect(!room.folder.exists("var"))
    }

    @Test func `bad usage ends with status 64`() throws {
        let room = try Newsroom()
        #expect(try Program.copydesk("run", "--nwo", "x", in: room.folder).status == 64)
        #expect(try Program.copydesk("run", "--now", "tomorrow", in: room.folder).status == 64)
        #expect(try Program.clean("--diff", in: room.folder).status == 64)
    }

    @Test(arguments: [
        ("--jobs", "0"), ("--jobs", "1.5"), ("--wait", "nan"), ("--wait", "1e9"), ("--run", "../../etc"),
        ("--run", "20260510T060000Z-0000"),
    ]) func `an option whose value means nothing ends with status 64, names the option, and does nothing`(
        option: String, value: String
    ) throws {
        let room = try Newsroom(plans: ["a"])
        let result = try room.run(option, value)
        #expect(result.status == 64 && result.output.isEmpty)
        #expect(result.errors.hasPrefix("Error: ") && result.errors.contains(option), "\(result)")
        #expect(!room.folder.exists("var"))
        #expect(try room.run("--jobs", "1", "--wait", "0", "--run", "all").status == 0)
    }
}
