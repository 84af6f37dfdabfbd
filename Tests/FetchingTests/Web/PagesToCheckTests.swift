import ArticleModel
import GRDB
import TestSupport
import Testing

@testable import Fetching

/// The pages that are to be looked at again, some at a time.
@Suite struct PagesToCheckTests {
    private let folder: TemporaryFolder
    private let seenItems: SeenItems
    private let now = WebFixture.now

    init() throws {
        folder = try TemporaryFolder()
        seenItems = try SeenItems(path: folder.path("state.sqlite"))
    }

    private func page(_ number: Int, of source: String = "post", dueIn seconds: Int?) -> PageState {
        let address = "https://\(source).example/\(number)"
        var state = PageState(
            id: .ofAddress(address), source: source, address: address, firstSeen: now, checked: now)
        state.nextCheck = seconds.map { now.adding(seconds: $0) }
        return state
    }

    @Test func `of many pages each comes once, those that have waited longest first`() throws {
        let due = (0..<2_500).map { page($0, dueIn: -($0 % 3)) }
        let others = [page(0, of: "other", dueIn: -1), page(2_500, dueIn: 1), page(2_501, dueIn: nil)]
        try seenItems.save(due + others)
        var found: [PageState] = []
        var counts: [Int] = []
        repeat {
            let next = try seenItems.pagesToCheck(of: "post", by: now, after: found.last)
            found += next
            counts.append(next.count)
        } while counts.last != 0
        #expect(counts == [1_000, 1_000, 500, 0])
        #expect(Set(found) == Set(due))
        #expect(found.map { $0.nextCheck ?? now } == due.map { $0.nextCheck ?? now }.sorted())
    }

    /// To sort what is left for each thousand takes four times as long for twice as many.
    @Test func `nothing is sorted to go on where the last ended`() throws {
        let plan = try seenItems.read { db in
            try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN \(SeenItems.pagesToCheckSQL)", arguments: ["post", 5, 3, "a"])
        }
        let steps = plan.map { $0["detail"] as String? ?? "" }
        #expect(steps.count == 1 && steps[0].contains("USING INDEX pages_to_check (source=? AND (next_check,id)>(?,?)"))
    }
}
