import ArticleModel
import Testing

@testable import Cleaning

@Suite struct JSONLDTests {
    private static let story = #""@type": "NewsArticle", "headline": "Sea wall to be raised""#

    private func title(_ json: String..., url: String? = MetadataFixture.url) throws -> String? {
        try MetadataFixture.clean(head: json.map(MetadataFixture.linked).joined(), above: "", url: url).title
    }

    @Test(arguments: [
        "{ \(story) }", "[{ \(story) }]", "{ \"@graph\": [{ \"@type\": \"WebSite\" }, { \(story) }] }",
        "{ \"@type\": \"WebPage\", \"mainEntity\": { \(story) } }",
        "{ \(story.replacing("News", with: "https://schema.org/News")) }",
        "{ \"@type\": [\"Thing\", \"BlogPosting\"], \"headline\": [\"Sea wall to be raised\"] }",
        "<!-- { \(story) } -->", "//<![CDATA[\n{ \(story) }\n//]]>", "{ \(story), }", "[{ \(story) },]",
        "{ \(story), \"articleBody\": \"cut off here", "{ \"name\": \"She said \"no\" to it\", \(story) }",
        "{ \"description\": \"first line\nsecond line\", \(story) }", "{ \"a\": 1 \n \(story) }",
        "{ \"x\": \"\\q\\u12\", \(story) }",
        "{ \"@type\": \"Person\" } { \(story) }", "{ \"image\": {{}}, \(story) }",
    ])
    func `an article is found in graphs, lists, broken and cut JSON`(json: String) throws {
        #expect(try title(json) == "Sea wall to be raised")
    }

    @Test func `of several articles the one with the page's address is meant`() throws {
        let other =
            #"{ "@type": "NewsArticle", "headline": "Ferry strike enters second week", "url": "https://harbourpost.example/ferry" }"#
        let own =
            "{ \(Self.story), \"mainEntityOfPage\": { \"@id\": \"http://harbourpost.example/coast/sea-wall/?x=1\" } }"
        #expect(try title(other, own) == "Sea wall to be raised")
        #expect(try title(other, own, url: nil) == "Ferry strike enters second week")
    }

    @Test func `what is nested ten thousand deep costs nothing and hides nothing`() throws {
        let open = String(repeating: #"{"mainEntity":"#, count: 10_000)
        #expect(try title(open, "{ \(Self.story) }") == "Sea wall to be raised")
        #expect(try title(String(repeating: "[", count: 10_000) + "1", "{ \(Self.story) }") == "Sea wall to be raised")
    }

    @Test func `a live blog of many megabytes is passed over`() throws {
        let update = #"{ "@type": "BlogPosting", "headline": "Update", "articleBody": "The tide is in." }"#
        let updates = Array(repeating: update, count: 40_000).joined(separator: ",")
        let json =
            #"{ "@type": "LiveBlogPosting", "liveBlogUpdate": [\#(updates)], "headline": "Sea wall to be raised" }"#
        #expect(try title(json) == "Sea wall to be raised")
    }

    @Test func `objects of other kinds are no articles`() throws {
        #expect(try title(#"{ "@type": "JobPosting", "headline": "Diver wanted" }"#) == nil)
        #expect(try title(#"{ "@type": "ImageObject", "headline": "A wall" }"#) == nil)
    }

    @Test func `two objects about one article tell of it together`() throws {
        let article = try MetadataFixture.clean(
            head: MetadataFixture.linked("{ \(Self.story) }")
                + MetadataFixture.linked(
                    "{ \(Self.story), \"author\": \"Ann Example\", \"articleSection\": [\"Coast\"] }"))
        #expect(article.byline == ["Ann Example"])
        #expect(article.section == "Coast")
    }
}
