import Archive
import ArticleModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Fetching

/// What is known of pages, and where the servers are, can no longer be found out.
@Suite struct StateFailureTests {
    let desk: WebDesk

    init() throws { desk = try WebDesk() }

    /// Takes a table away, as another program might, or a disk that loses what it has.
    private func drop(_ table: String) throws {
        try DatabaseQueue(path: desk.web.folder.path("state.sqlite")).write {
            try $0.execute(sql: "DROP TABLE \(table)")
        }
    }

    /// Fetches in a session that nobody asks how it was, and returns what the fetch itself ends with, after so many outcomes.
    private func failure(of source: any Source) async throws -> (any Error, outcomes: Int)? {
        let session = WebSession(
            desk.web.settings, at: WebFixture.now.adding(seconds: 7_200), desk.web.seenItems, desk.web.network,
            desk.web.backoff, renewing: .all)
        let fetcher = Fetcher(
            [source], desk.settings, seenItems: desk.web.seenItems, client: WebReader(session))
        var outcomes = 0
        let path = desk.web.folder.path("failed.warc.gz")
        do {
            _ = try await fetcher.fetch(
                at: WebFixture.now.adding(seconds: 7_200), archiveName: "failed.warc.gz",
                makeArchiveWriter: { try WARCWriter(path: path) }, emit: { _ in outcomes += 1 })
            await session.close()
            return nil
        } catch {
            await session.close()
            return (error, outcomes)
        }
    }

    @Test(arguments: ["documents", "pages", "hosts"], [AddressSource.Kind.feed, .urls])
    func `a fetch whose state file fails ends with that, and blames no server`(
        _ table: String, _ kind: AddressSource.Kind
    ) async throws {
        desk.addPages("/a", "/b")
        desk.site["/list"] =
            kind == .feed
            ? desk.feed(["/a", "/b"])
            : ServedAnswer(200, [:], "\(desk.url("/a"))\n\(desk.url("/b"))\n", contentType: "text/plain")
        let source = desk.source(kind, "post", desk.url("/list"))
        #expect(try await desk.fetch([source]).new == ["/a", "/b"])
        try drop(table)
        desk.web.server.forgetRequests()
        let (error, outcomes) = try #require(try await failure(of: source))
        let failure = try #require(error as? PlainFailure)
        #expect(failure.kind == .inputOutput)
        #expect(failure.description.hasSuffix("state.sqlite: no such table: \(table)"))
        #expect(outcomes == 0)
        #expect(desk.web.server.pageTargets == (table == "pages" ? ["/list"] : []))
    }

    @Test func `a server that fails ends no fetch`() async throws {
        desk.addPages("/a")
        desk.site["/feed"] = desk.feed(["/a"])
        let feed = desk.source(.feed, "post", desk.url("/feed"))
        #expect(try await desk.fetch([feed]).new == ["/a"])
        desk.site["news.example/a"] = ServedAnswer(500)
        #expect(try await failure(of: feed) == nil)
    }
}
