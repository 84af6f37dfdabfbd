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
}
