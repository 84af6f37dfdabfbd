import ArticleModel

/// The pages on the web that all sources name, in the order of their turns.
///
/// The sources take turns, a page each, and so do the hosts of one source: neither a source nor a host with very many pages
/// makes the others wait for its end. The pages of one host keep the order that their source gives them.
final class PageTurns {
    private let pages: ListedPages
    private let sources: [Int: AddressSource]
    let count: Int
    let hostCount: Int
    private var windows: ListedRowWindows

    var indices: Range<Int> { 0..<count }
    var isEmpty: Bool { count == 0 }

    /// `sources` are those that list pages, by their numbers.
    init(_ pages: ListedPages, of sources: [Int: AddressSource]) throws {
        self.pages = pages
        self.sources = sources
        windows = ListedRowWindows(pages)
        count = try pages.takeTurns()
        hostCount = try pages.hostCount()
    }

    private func row(at turn: Int) throws -> ListedRow {
        precondition(indices.contains(turn), "a turn must be one of those that there are")
        return try windows.row(at: turn)
    }

    /// Returns the page, with what any source says of it.
    func item(at turn: Int) throws -> WebItem {
        let row = try row(at: turn)
        guard let source = sources[row.source] else { preconditionFailure("only sources that list pages have them") }
        let item = WebItem(row.page, of: source)
        let id = item.identity.ownID
        return try item.adding(feedText: pages.feedText(of: id), published: pages.published(id))
    }

    /// Whether the next fetch may find that the source does not name the page any more.
    func isPassing(_ turn: Int) throws -> Bool {
        let row = try row(at: turn)
        return row.page.isPassing && sources[row.source]?.isAddress == true
    }

    /// The number of the host that is asked in this turn, from 0 to less than `hostCount`.
    func host(at turn: Int) throws -> Int { try row(at: turn).host }
}
