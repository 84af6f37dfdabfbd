import ArticleModel
import TestSupport
import Testing

@testable import Fetching

/// Pages that a fetch leaves for the next one.
@Suite struct PostponedPageTests {
    private let web: WebFixture

    init() throws { web = try WebFixture(["/had": ServedAnswer(200, [:], "<p>A page.")]) }

    private func order(_ path: String) -> PageOrder {
        let address = web.server.url(path)
        var order = PageOrder(address: address, source: "post", limit: 1_000)
        order.access = web.access
        order.identity = ItemIdentity(source: "post", name: address, outlet: nil, url: NormalizedURL(address))
        return order
    }

    @Test func `a page that could not be had keeps its back-off, and one that was had is asked for at once`()
        async throws
    {
        let (had, gone, unasked) = (order("/had"), order("/gone"), order("/unasked"))
        try await web.withSession { session in
            let reader = WebReader(session)
            for order in [had, gone] { _ = await reader.page(order) }
            await reader.postpone([had, gone, unasked])
            try await session.saveStates()
        }
        func state(_ order: PageOrder) throws -> PageState? {
            try order.identity.flatMap { try web.seenItems.page($0.ownID) }
        }
        #expect(try state(had)?.nextCheck == WebFixture.now && state(had)?.hash == nil)
        #expect(try state(unasked)?.nextCheck == WebFixture.now)
        #expect(try state(gone)?.failures == 1)
        #expect(try state(gone)?.nextCheck == WebFixture.now.adding(seconds: 86_400))
    }

    @Test(arguments: [true, false]) func `a fetch of which nothing is to last keeps nothing of its pages`(
        remembersPages: Bool
    ) async throws {
        let orders = [order("/had"), order("/gone")]
        try await web.withSession(remembersPages: remembersPages) { session in
            for order in orders { _ = await WebReader(session).page(order) }
            // It would save what it has kept.
            try await session.saveStates()
        }
        let known = try orders.compactMap(\.identity).compactMap { try web.seenItems.page($0.ownID) }
        #expect(known.count == (remembersPages ? 2 : 0))
    }
}
