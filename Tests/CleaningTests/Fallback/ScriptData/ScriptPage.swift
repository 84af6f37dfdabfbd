import ArticleModel

@testable import Cleaning

/// A page that shows nothing of its article and carries it in a script, as one of the frameworks writes it.
struct ScriptPage {
    let script: String

    static let url = "https://www.harbourpost.example/coast/sea-wall-48291"

    static let paragraphs = [
        "The harbour board voted on Monday to raise the sea wall by a metre before the winter, its chair told reporters.",
        "The work costs two million and takes until October, when the storms of the autumn usually begin.",
        "“We have waited for long enough,” said Ines Moller, who has led the board for eleven years of storms.",
        "The lower town was cut off four times last year, and eleven boats were lost to the sea in one night.",
    ]

    static let heading = "What the town pays"

    /// What all the pages must give.
    static let expected = [
        Paragraph(.text, paragraphs[0]), Paragraph(.text, paragraphs[1]), Paragraph(.heading, heading),
        Paragraph(.text, paragraphs[2]), Paragraph(.text, paragraphs[3]),
    ]

    /// The body in one text with tags, marks escaped as within JSON.
    static let html =
        "<p>\(paragraphs[0])</p><figure><figcaption>The wall. Photo: Cy Third</figcaption></figure>"
        + "<p>\(paragraphs[1])</p><h2>\(heading)</h2><p>\(paragraphs[2])</p><p>\(paragraphs[3])</p>"

    static let other =
        "Ferry crews walked out for a second week, and nobody could say on Tuesday when the boats would sail again. "
        + "The islands have food for eight days, the council said, and have asked the navy for help with the mail. "
        + "Both sides meet in the town hall on Friday, for the first time since the strike began, and talk of wages, "
        + "of the hours of the night boats, and of the old ferry that the crews do not want to sail any longer."

    func clean(title: String = "Sea wall to be raised | Harbour Post") throws(Rejection) -> CleanArticle {
        let page = """
            <html><head><title>\(title)</title><meta property="og:site_name" content="Harbour Post">\
            <script>window.dataLayer = window.dataLayer || []; function gtag(a) { dataLayer.push(arguments); }</script>\
            </head><body><div id="app"></div>\(script)</body></html>
            """
        return try Cleaner().clean(.fixture(url: ScriptPage.url), .html(page))
    }
}

extension ScriptPage {
    /// By framework.
    static let all: [(name: String, page: ScriptPage)] = [
        ("Next, typed blocks", nextData), ("Next, streamed", nextStream), ("Nuxt 2, a function", nuxtFunction),
        ("Nuxt 3, numbered values", nuxtNumbers), ("Arc Fusion", fusion), ("Apollo, references", apollo),
        ("Redux, data in a text", redux), ("portable text in an island", portableText),
    ]

    private static let nextData = ScriptPage(
        script: """
            <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"menu":[{"title":"Coast"}],
            "article":{"title":"Sea wall to be raised","published_at":"2026-05-04T10:15:00+02:00",
            "authors":[{"name":"Ann Example"}],"body":[
            {"type":"paragraph","text":"\(paragraphs[0])"},{"type":"image","text":"The wall from the air, as it stands."},
            {"type":"paragraph","text":"\(paragraphs[1])"},{"type":"heading","level":2,"text":"\(heading)"},
            {"type":"paragraph","text":"\(paragraphs[2])"},{"type":"promo","text":"Read our letter from the coast."},
            {"type":"paragraph","text":"\(paragraphs[3])"}],
            "related":[{"title":"Ferry strike","body":"\(other)"}]}}}}</script>
            """)

    private static let nextStream = ScriptPage(
        script: """
            <script>(self.__next_f=self.__next_f||[]).push([0])</script>
            <script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n24:T\(String(html.utf8.count, radix: 16)),"])</script>
            <script>self.__next_f.push([1,"\(html)"])</script>
            <script>self.__next_f.push([1,"5:[\\"$\\",\\"$L2\\",null,{\\"article\\":{\\"headline\\":\\"Sea wall to be raised\\",\
            \\"published_at\\":\\"2026-05-04T10:15:00+02:00\\",\\"byline\\":\\"By Ann Example\\",\
            \\"contentHtml\\":\\"$24\\"}}]\\n"])</script>
            """)

    private static let nuxtFunction = ScriptPage(
        script: """
            <script>window.__NUXT__=(function(a,b,c){return {layout:"default",data:[{article:{title:a,id:48291,
            publishDate:"2026-05-04T10:15:00+02:00",author:{name:"Ann Example",image:b},isFree:!0,
            body:"\(html.replacing("<", with: "\\u003C"))"}}],fetch:{},error:c,routePath:"\\u002Fcoast"}}\
            ("Sea wall to be raised",void 0,null));</script>
            """)

    private static let nuxtNumbers = ScriptPage(
        script: """
            <script type="application/json" id="__NUXT_DATA__" data-ssr="true">[["ShallowReactive",1],{"data":2,"state":7},
            ["ShallowReactive",3],{"article":4},{"title":5,"body":6,"publishedAt":8,"authors":9},"Sea wall to be raised",
            "\(html)",["Reactive",11],"2026-05-04T10:15:00+02:00",[10],{"name":12},{},"Ann Example"]</script>
            """)

    private static let fusion = ScriptPage(
        script: """
            <script id="fusion-metadata">window.Fusion=window.Fusion||{};Fusion.arcSite="harbour";
            Fusion.globalContent={"_id":"K7","type":"story","headlines":{"basic":"Sea wall to be raised","web":""},
            "first_publish_date":"2026-05-04T10:15:00+02:00","credits":{"by":[{"type":"author","name":"Ann Example"}]},
            "content_elements":[{"_id":"A1","type":"text","content":"\(paragraphs[0])"},
            {"type":"image","caption":"The wall from the air","subtitle":"Wall"},
            {"type":"text","content":"\(paragraphs[1])"},{"type":"header","level":3,"content":"\(heading)"},
            {"type":"interstitial_link","content":"Ferry strike enters its second week","url":"/ferry"},
            {"type":"text","content":"\(paragraphs[2])"},{"type":"text","content":"\(paragraphs[3])"}],
            "related_content":{"basic":[{"headlines":{"basic":"Ferry strike"},"content_elements":
            [{"type":"text","content":"\(other)"}]}]}};Fusion.globalContentConfig={"source":"content-api"};</script>
            """)

    private static let apollo = ScriptPage(
        script: """
            <script>window.__APOLLO_STATE__ = {"ROOT_QUERY":{"__typename":"Query","article":{"__ref":"Article:9"}},
            "Article:8":{"__typename":"Article","headline":"Ferry strike","content":[{"__ref":"Block:8"}]},
            "Block:8":{"__typename":"ParagraphBlock","text":"\(other)"},
            "Article:9":{"__typename":"Article","headline":"Sea wall to be raised","publishedAt":"2026-05-04T10:15:00+02:00",
            "authors":[{"name":"Ann Example"}],"content":[{"__ref":"Block:1"},{"__ref":"Block:2"},{"__ref":"Block:3"},
            {"__ref":"Block:4"},{"__ref":"Block:5"}]},
            "Block:1":{"__typename":"ParagraphBlock","content":[{"__typename":"TextInline","text":"\(paragraphs[0])"}]},
            "Block:2":{"__typename":"ParagraphBlock","content":[{"__typename":"TextInline","text":"\(paragraphs[1])"}]},
            "Block:3":{"__typename":"Heading2Block","content":[{"__typename":"TextInline","text":"\(heading)"}]},
            "Block:4":{"__typename":"ParagraphBlock","content":[{"__typename":"TextInline","text":"\(paragraphs[2])"}]},
            "Block:5":{"__typename":"ParagraphBlock","content":[{"__typename":"TextInline","text":"\(paragraphs[3])"}]}};</script>
            """)

    private static let redux = ScriptPage(
        script: """
            <script>window.__INITIAL_STATE__ = JSON.parse("{\\"pages\\":{\\"current\\":{\\"url\\":\\"/coast/sea-wall-48291\\",\
            \\"datePublished\\":\\"2026-05-04T10:15:00+02:00\\",\\"byline\\":\\"Ann Example\\",\\"articleBody\\":\
            \\"\(html)\\"}},\\"next\\":{\\"url\\":\\"/coast/ferry-48200\\",\\"articleBody\\":\\"<p>\(other)</p>\\"}}");</script>
            """)

    private static let portableText = ScriptPage(
        script: """
            <script type="application/json" data-island="story">{"slug":"sea-wall-48291","pubDate":"2026-05-04T10:15:00+02:00",
            "author":"Ann Example","body":[\(span("normal", paragraphs[0])),\(span("normal", paragraphs[1])),
            \(span("h2", heading)),{"_type":"embed","url":"https://video.example/1"},
            \(span("normal", paragraphs[2])),\(span("normal", paragraphs[3]))]}</script>
            """)

    private static func span(_ style: String, _ text: String) -> String {
        let half = text.utf8.count / 2
        let words = text.split(separator: " ")
        var first = ""
        for word in words where first.utf8.count < half { first += "\(word) " }
        return """
            {"_type":"block","style":"\(style)","children":[{"_type":"span","text":"\(first)"},
            {"_type":"span","marks":["strong"],"text":"\(text.dropFirst(first.count))"}]}
            """
    }
}
