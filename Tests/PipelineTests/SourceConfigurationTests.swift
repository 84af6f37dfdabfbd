import ArticleModel
import Fetching
import Foundation
import Pipeline
import Testing

@Suite struct SourceConfigurationTests {
    private func configuration(_ sources: String) throws -> PipelineConfiguration {
        try PipelineConfiguration(
            Data(#"{ "version": 1, "sources": [ \#(sources) ] }"#.utf8), name: "pipeline.json", folder: "/srv")
    }

    @Test func `each kind of source is known by its key`() throws {
        let sources = try configuration(
            #"""
            { "name": "a", "folder": "in" }, { "name": "b", "warc": "crawl/*.warc.gz", "outlet": "Post" },
            { "name": "c", "feed": "feeds/all.xml" }, { "name": "d", "sitemap": "https://post.example/sitemap.xml" },
            { "name": "e", "urls": "/etc/urls.txt", "whenEmpty": "allow" }
            """#
        ).sources
        #expect(sources.map(\.name) == ["a", "b", "c", "d", "e"])
        #expect((sources[1] as? WARCSource)?.outlet == "Post")
        #expect((sources[2] as? FeedSource)?.list.location == "/srv/feeds/all.xml")
        #expect((sources[3] as? SitemapSource)?.list.location == "https://post.example/sitemap.xml")
        #expect((sources[4] as? URLListSource)?.list.location == "/etc/urls.txt")
        #expect(sources[4].whenEmpty == .allow)
    }

    @Test func `what is on the web is not mined where that is reserved, unless somebody says otherwise`() throws {
        let text = #"""
            { "version": 1, "rights": { "archive": "refuse" }, "sources": [
                { "name": "a", "folder": "in" }, { "name": "b", "warc": "crawl", "rights": { "mining": "refuse" } },
                { "name": "c", "feed": "https://post.example/feed" },
                { "name": "d", "sitemap": "map.xml", "rights": { "mining": "record", "archive": "record" } } ] }
            """#
        let configuration = try PipelineConfiguration(Data(text.utf8), name: "pipeline.json", folder: "/srv")
        let refused = configuration.sources.map { source in
            RightsStatement.Use.allCases.filter { source.rights[$0] == .refuse }
        }
        #expect(refused == [[.archive], [.archive, .mining], [.archive, .mining], []])
        #expect(configuration.clean.rights.keys.sorted() == ["a", "b", "c"])
    }

    @Test(arguments: [
        (
            #"{ "name": "a", "feed": "x", "rights": { "minin": "record" } }"#,
            "sources[0].rights.minin is not a known key; the nearest known key is mining"
        ),
        (
            #"{ "name": "a", "folder": "in", "rights": { "index": "obey" } }"#,
            "sources[0].rights.index is \"obey\", but must be one of record, refuse"
        ),
        (
            #"{ "name": "a" }"#,
            "sources[0] has none of folder, warc, feed, sitemap, urls, one of which says what it is"
        ),
        (
            #"{ "name": "a", "folder": "in", "feed": "x" }"#,
            "sources[0] has folder and feed, but may have only one of folder, warc, feed, sitemap, urls"
        ),
        (
            #"{ "name": "a", "warc": "x", "include": ["*"] }"#,
            "sources[0].include is not a known key; the nearest known key is name"
        ),
        (#"{ "name": "a", "feed": 7 }"#, "sources[0].feed must be a text, but is a number"),
        (
            #"{ "name": "a", "feed": "ftp://me:secret@post.example/feed" }"#,
            "sources[0].feed is \"ftp://post.example/feed\", but must be a path, or an http or https address"
        ),
        (#"{ "feed": "x" }"#, "sources[0].name is missing"),
    ])
    func `a source of no kind or of several is refused`(_ source: String, _ problem: String) {
        #expect(throws: PlainFailure(.configuration, "pipeline.json: \(problem)")) { try configuration(source) }
    }
}
