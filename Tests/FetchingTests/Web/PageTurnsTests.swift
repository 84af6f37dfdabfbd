import ArticleModel
import TestSupport
import Testing

@testable import Fetching

/// Turns of so many pages that not all are held at once.
@Suite struct PageTurnsTests {
    private static let count = 6_000
    private let folder: TemporaryFolder
    private let pages: ListedPages
    private let turns: PageTurns

    init() throws {
        folder = try TemporaryFolder()
        pages = try ListedPages(try SeenItems(path: folder.path("state.sqlite")))
        let source = AddressSource(.urls, name: "post", location: "https://post.example/list")
        var writer = ListedPageWriter(pages, source, at: 7)
        for turn in 0..<Self.count { writer.append(ListedPage(address: Self.address(turn))) }
        try writer.finish()
        turns = try PageTurns(pages, of: [7: source])
    }

    /// The hosts take turns: so the pages are listed in the order in which they come.
    private static func address(_ turn: Int) -> String { "https://host\(turn % 3).example/\(turn)" }

    @Test func `each turn has its page and its host, however far ahead others are asked for`() throws {
        #expect(turns.count == Self.count && turns.hostCount == 3)
        for distance in [1, 255, 256, 2_047, 2_048, 2_049, 4_095, 4_096, 4_097, 5_000] {
            for turn in stride(from: 0, to: Self.count - distance, by: 211) {
                for turn in [turn, turn + distance] {
                    #expect(try turns.item(at: turn).identity.name == Self.address(turn))
                    #expect(try turns.host(at: turn) == turn % 3)
                }
            }
        }
    }

    @Test func `the windows that were asked for last are held, and no more`() throws {
        var windows = ListedRowWindows(pages)
        for first in stride(from: 0, to: Self.count, by: 256) {
            #expect(try windows.row(at: first).page.address == Self.address(first))
            // The turn that is waited for.
            #expect(try windows.row(at: 5).page.address == Self.address(5))
        }
        let last = (Self.count - 1) / 256
        #expect(windows.windows.map(\.first) == (last - 14...last).map { $0 * 256 } + [0])
        #expect(windows.windows.map(\.rows.count).reduce(0, +) == 15 * 256 + Self.count % 256)
    }
}
