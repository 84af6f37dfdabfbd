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

    @Test(arguments: ["documents", "pages", "hosts"])
    func `a fetch whose state file fails ends with that, and blames no server`(_ table: String) async throws {
        desk.addPages("/a", "/b")
        desk.site["/feed"] = desk.feed(["/a", "/b"])
        let feed = desk.source(.feed, "post", desk.url("/feed"))
        #expect(try await desk.fetch([feed]).new == ["/a", "/b"])
        try drop(table)
        let failure = await #expect(throws: PlainFailure.self) {
            try await desk.fetch([feed], at: 7_200, .all)
        }
        #expect(failure?.kind == .inputOutput)
        #expect(failure?.description.hasSuffix("state.sqlite: no such table: \(table)") == true)
        #expect(desk.web.server.pageTargets.isEmpty || table == "pages")
    }
}
