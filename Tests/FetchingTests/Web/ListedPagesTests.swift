import ArticleModel
import TestSupport
import Testing

@testable import Fetching

@Suite struct ListedPagesTests {
    private let folder: TemporaryFolder
    private let pages: ListedPages

    init() throws {
        folder = try TemporaryFolder()
        pages = try ListedPages(try SeenItems(path: folder.path("state.sqlite")))
    }

    private func page(_ address: String) -> ListedPage { ListedPage(address: address) }

    @Test func `pages come out as they went in`() throws {
        let day = Timestamp(secondsSinceEpoch: 1_795_240_800)
        var (dated, passing, moved, held) = (
            page("https://post.example/1"), page("https://post.example/ünï"), page("https://post.example/3"),
            ListedPage()
        )
        (dated.published, dated.outlet) = (ArticleDate("2026-11-10T08:00+01:00", source: "feed"), "Example Post")
        (passing.modifiedAt, passing.isPassing, passing.isRemembered) = (day, true, true)
        (moved.entryID, moved.formerAddress) = ("3", "https://post.example/0")
        (held.name, held.outlet) = ("feed.xml#4", "Other")
        let listed = [dated, passing, moved, held]
        let source = AddressSource(.feed, name: "post", location: "https://post.example/feed")
        var writer = ListedPageWriter(pages, source, at: 0)
        for page in listed { writer.append(page) }
        try writer.finish()
        #expect(try pages.takeTurns() == 4)
        // The entry without address is of no host.
        #expect(try pages.rows(from: 0, limit: 9).map(\.page) == [dated, held, passing, moved])
        #expect(try pages.rows(from: 2, limit: 1).map(\.page) == [passing])
    }

    @Test func `pages that are taken away are gone`() throws {
        let source = AddressSource(.sitemap, name: "post", location: "https://post.example/sitemap.xml")
        var writer = ListedPageWriter(pages, source, at: 0)
        for number in 1...3 { writer.append(page("https://post.example/\(number)")) }
        try writer.removeAll(but: 1)
        writer.append(page("https://post.example/4"))
        try writer.finish()
        #expect(try pages.takeTurns() == 2 && writer.count == 2)
        #expect(
            try writer.unlisted(["https://post.example/1", "https://post.example/2", "https://post.example/4"])
                == ["https://post.example/2"])
    }

    @Test func `of two feeds the text of the first source counts, whichever is listed first`() throws {
        for number in [1, 0, 2] {
            let source = AddressSource(.feed, name: "\(number)", location: "https://post.example/feed")
            var writer = ListedPageWriter(pages, source, at: number)
            var page = page("https://post.example/1")
            page.feedText = "text of \(number)"
            writer.append(page)
            try writer.finish()
        }
        #expect(try pages.feedText(of: .ofAddress("https://post.example/1")) == "text of 0")
    }

    @Test func `a host has one number, whichever source names it and in whatever letters`() async throws {
        let pages = pages
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<4 {
                group.addTask {
                    let source = AddressSource(.urls, name: "\(number)", location: "https://post.example/list")
                    var writer = ListedPageWriter(pages, source, at: number)
                    for host in 0..<50 { writer.append(ListedPage(address: "https://host\(host).Example/\(number)")) }
                    try writer.finish()
                }
            }
            try await group.waitForAll()
        }
        #expect(try pages.hostCount() == 50)
        _ = try pages.takeTurns()
        let rows = try pages.rows(from: 0, limit: 1_000)
        let hosts = Dictionary(grouping: rows) { $0.page.host.lowercased() }.mapValues { Set($0.map(\.host)) }
        #expect(hosts.count == 50 && hosts.values.allSatisfy { $0.count == 1 })
        #expect(hosts.values.reduce([]) { $0.union($1) } == Set(0..<50))
    }

    @Test func `a page is begun once`() throws {
        let id = ArticleID.ofAddress("https://post.example/1")
        #expect(try pages.begin(id))
        #expect(try !pages.begin(id))
    }
}
