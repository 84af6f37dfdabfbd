import ArticleModel
import Fetching
import Foundation
import TestSupport
import Testing

@Suite struct FeedSampleTests {
    @Test func `the feeds of the samples give the articles that are in them, without network`() throws {
        let room = try Newsroom.withSamples()
        let result = try Program.copydesk(
            "run", "--config", "samples/feeds.json", "--offline", "--now", "2026-05-13T06:00:00Z", in: room.folder)
        #expect(result == Program.Result(status: 0, output: "", errors: ""))
        let database = DatabaseFile(path: room.folder.path("var/feeds/articles.sqlite"))
        #expect(
            try database.rows("SELECT day, outlet, title FROM article_list ORDER BY day, outlet, title") == [
                ["2026-05-09", "The Island Gazette", "Lighthouse keeps its keeper’s cottage"],
                ["2026-05-10", "Delta Courier", "Reed cutters ask for another month"],
                ["2026-05-11", "The Island Gazette", "Ferry to Skarholm runs twice a day again"],
                ["2026-05-11", "The Plain Record", "School bus will stop at the mill"],
                ["2026-05-12", "Café & Quay", "Harbour café reopens & the gulls are back"],
                ["2026-05-12", "Canal Dispatch", "Lock nine opens three months early"],
                ["2026-05-12", "The Plain Record", "Town saves its grain elevator, for a clinic"],
            ])
        #expect(
            try database.rows("SELECT DISTINCT speaker FROM quotes_by_speaker ORDER BY speaker").map { $0[0] } == [
                "Aileen Strachan", "Fergus Tait", "Johanna Keppel", "Loretta Vance", "Rosalind Amery",
                "Vasile Harabagiu",
            ])
        #expect(try database.rows("SELECT url, reason FROM rejects") == [])
        #expect(
            try database.rows("SELECT sum(n_new), sum(n_feed_texts), sum(n_skipped) FROM source_health") == [
                ["7", "7", "2"]
            ])
    }

    @Test func `the sitemaps of the samples name the articles of the feeds`() throws {
        func addresses(_ file: String) throws -> [String] {
            try Sitemap(bytes: Data(contentsOf: Checkout.url("samples/sitemaps/\(file)"))).entries.map(\.address)
        }
        #expect(try addresses("index.xml").count == 2)
        #expect(
            try addresses("pages.xml") == [
                "https://islandgazette.example/2026/05/11/ferry-skarholm",
                "https://islandgazette.example/2026/05/09/keepers-cottage",
            ])
        #expect(try addresses("news.xml") == ["https://canaldispatch.example/news/lock-nine"])
        #expect(
            try addresses("addresses.txt") == [
                "https://plainrecord.example/2026/grain-elevator", "https://plainrecord.example/2026/school-bus",
            ])
    }
}
