import ArticleModel
import Rights
import Testing

@testable import Cleaning

@Suite struct StatedRightsTests {
    private func rights(head: String = "", below: String = "") throws -> [String] {
        try MetadataFixture.clean(head: head, below: below).rights.map { statement in
            [
                statement.place.rawValue, statement.name, statement.said, statement.use?.rawValue ?? "-",
                statement.agent ?? "all", statement.link ?? "-",
            ].joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("<meta name='robots' content='noarchive'>", ["meta robots noarchive archive all -"]),
        ("<META CONTENT='NoSnippet' NAME='ROBOTS'>", ["meta robots NoSnippet excerpt all -"]),
        ("<meta name='Googlebot-News' content='noindex'>", ["meta googlebot-news noindex index googlebot-news -"]),
        (
            "<meta name='tdm-reservation' content='1'><meta name='tdm-policy' content='https://a.example/p'>",
            [
                "meta tdm-reservation 1 mining all https://a.example/p",
                "meta tdm-reservation 1 training all https://a.example/p",
            ]
        ),
        (
            "<link rel='license' href='https://creativecommons.org/licenses/by/4.0/'>",
            ["link license CC BY 4.0 - all https://creativecommons.org/licenses/by/4.0/"]
        ),
        (
            MetadataFixture.linked(#"{"@type":"NewsArticle","headline":"x","license":"https://a.example/terms"}"#),
            ["jsonLD license https://a.example/terms - all https://a.example/terms"]
        ),
        (
            MetadataFixture.linked(
                #"{"@type":"NewsArticle","headline":"x","license":[{"@type":"CreativeWork","url":"https://a.example/t"}]}"#
            ),
            ["jsonLD license https://a.example/t - all https://a.example/t"]
        ),
        (
            "<meta name='dcterms.license' content='https://a.example/t'>",
            ["meta license https://a.example/t - all https://a.example/t"]
        ),
        // What says nothing, or nothing of this page.
        ("<meta name='robots' content='index,follow,max-image-preview:large'>", []),
        ("<meta name='robots'>", []), ("<meta property='robots' content='noindex'>", []),
        ("<meta name='viewport' content='noindex'>", []), ("<link rel='canonical' href='/license'>", []),
        ("<!-- <meta name='robots' content='noindex'> -->", []),
        ("<script>var x = \"<meta name='robots' content='noindex'>\";</script>", []),
    ])
    func `a page says in its head`(_ head: String, _ expected: [String]) throws {
        #expect(try rights(head: head) == expected)
    }

    @Test func `a page says in its body`() throws {
        let below =
            "<footer><a rel='nofollow License' href='/terms'>Terms</a><a itemprop='license' href='/l'>L</a></footer>"
        #expect(
            try rights(below: below)
                == ["/terms", "/l"].map { path in
                    "link license https://www.harbourpost.example\(path) - all https://www.harbourpost.example\(path)"
                })
    }

    @Test func `a licence of a picture is none of the article's`() throws {
        let picture =
            "<figure><img src='x'><figcaption>Ann / <a rel='license' href='/by'>CC BY</a></figcaption></figure>"
        #expect(try rights(below: picture) == [])
        #expect(try rights(below: "<div>\(picture)</div><a rel='license' href='/terms'>T</a>").count == 1)
    }

    @Test func `what came with the page stands before what it says, of a text it is all there is`() throws {
        var raw = RawArticle.fixture(url: MetadataFixture.url)
        raw.rights = [RightsStatement(.header, "X-Robots-Tag", said: "noai", use: .training, .reserved)]
        let page = try Cleaner().clean(raw, .html(MetadataFixture.page(head: "<meta name=robots content=none>")))
        #expect(page.rights.map(\.said) == ["noai", "none"])
        let text =
            "Sea wall to be raised\n\nThe harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters after the meeting, and asked for patience."
        #expect(try Cleaner().clean(raw, .text(text)).rights == raw.rights)
    }

    @Test func `what a source is not to take is rejected with who said so, by any place`() throws {
        var settings = CleanSettings()
        settings.rights["post"] = .web
        var raw = RawArticle.fixture(url: MetadataFixture.url)
        raw.source = "post"
        let page = MetadataFixture.page(head: "<meta name='tdm-reservation' content='1'>")
        let problem = "tdm-reservation in the page says 1, which reserves mining; rights.mining is refuse"
        #expect(throws: Rejection(.clean, .reserved, problem)) { try Cleaner(settings).clean(raw, .html(page)) }
        raw.rights = TDMReservation.statements("1", policy: nil, at: .header)
        #expect(throws: Rejection(.clean, .reserved, problem.replacing("page", with: "header"))) {
            try Cleaner(settings).clean(raw, .html(MetadataFixture.page()))
        }
        // The page is nearer to the article than the header; and another source has no such policy.
        let free = MetadataFixture.page(head: "<meta name='tdm-reservation' content='0'>")
        #expect(try Cleaner(settings).clean(raw, .html(free)).rights.count == 4)
        raw.source = "inbox"
        #expect(try Cleaner(settings).clean(raw, .html(page)).rights.count == 4)
    }
}
