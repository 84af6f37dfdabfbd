import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Fetching

/// In which order pages on the web are asked for and taken in.
@Suite struct TurnTests {
    let desk: WebDesk

    init() throws { desk = try WebDesk() }

    private func list(_ name: String, _ pages: [(host: String, path: String)]) throws -> any Source {
        for page in pages { desk.addPages(page.path, host: page.host) }
        try desk.web.folder.write(
            pages.map { desk.url($0.path, host: $0.host) + "\n" }.joined(), to: "\(name).txt")
        return desk.source(.urls, name, desk.web.folder.path("\(name).txt"))
    }

    @Test func `sources take turns, and so do the hosts of one source`() async throws {
        let many = try list("aa", (1...4).map { ("a.example", "/a\($0)") } + (1...2).map { ("b.example", "/b\($0)") })
        let few = try list("bb", [("c.example", "/c1"), ("c.example", "/c2")])
        let fetched = try await desk.fetch([few, many])
        let paths = fetched.new.map { $0.split(separator: "/").last ?? "" }
        #expect(paths == ["a1", "c1", "b1", "c2", "a2", "b2", "a3", "a4"])
    }

    @Test func `however many pages a source has, the others are asked with it`() async throws {
        desk.web.settings.connections = 4
        let many = try list("aa", (1...1_200).map { ("a.example", "/\($0)") })
        let few = try list("bb", (1...3).map { ("b.example", "/b\($0)") })
        let last = try list("cc", (1...300).map { ("a.example", "/c\($0)") } + [("c.example", "/c")])
        let fetched = try await desk.fetch([many, few, last])
        #expect(fetched.sum == "1504 = 1504 + 0 + 0 + 0")
        for path in ["/b1", "/b2", "/b3", "/c"] {
            let place = try #require(fetched.requests.firstIndex(of: path))
            #expect(place < 100, "\(path) was asked for after \(place) others")
        }
    }

    @Test func `a limit takes some of each source, and the same server gives the same bytes`() async throws {
        let sources = [
            try list("aa", (1...9).map { ("a.example", "/a\($0)") }),
            try list("bb", (1...9).map { ("b.example", "/b\($0)") }),
        ]
        var selection = FetchSelection()
        selection.limit = 6
        let fetched = try await desk.fetch(sources, isCommitted: false, selecting: selection)
        #expect(fetched.new.map { $0.split(separator: "/").last ?? "" } == ["a1", "b1", "a2", "b2", "a3", "b3"])
        #expect(fetched.requests.sorted() == ["/a1", "/a2", "/a3", "/b1", "/b2", "/b3"])
        #expect(try await desk.fetch(sources, isCommitted: false, selecting: selection).archive == fetched.archive)
    }
}
