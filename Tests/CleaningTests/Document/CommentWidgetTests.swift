import ArticleModel
import Testing

@testable import Cleaning

/// Readers' comments in the shapes in which pages hold them: the article stays whole, no comment is in it.
@Suite struct CommentWidgetTests {
    static let story = [
        "The river rose by two metres in the night, and by morning the whole of the lower town stood under water.",
        "Nobody was hurt, said the mayor, who had been awake since four, but the old mill may be lost for good.",
        "The bridge will stay shut until engineers have looked at its piers, which may take the rest of the week.",
        "In the upper town the market opened as on any other day, and there was more fish to be had than usual.",
    ]

    /// Longer than many a paragraph of the story.
    static let comments = [
        "I have lived down there for thirty years and have never seen anything like it, nor has my neighbour.",
        "They were told twenty times to build that wall, and what did they do? They built a car park instead of it.",
        "Thank you for the report, from one who grew up beside that mill and now lives on the far side of the sea.",
    ]

    private static func page(_ widget: String) -> String {
        let prose = story.map { "<p>\($0)</p>" }.joined()
        return
            "<title>Flood</title><body><div class=page><h1>Flood in the lower town</h1><div class=x1>\(prose)</div>\(widget)</div></body>"
    }

    private func check(_ html: String) throws {
        let article = try Cleaner().clean(.fixture, .html(html))
        #expect(article.paragraphs.map(\.text) == Self.story)
        let removed = article.removed.map(\.sample).joined(separator: " ")
        #expect(removed.contains("thirty years"))
    }

    /// Entries that nothing but their shape tells.
    static let entries: [String] = [
        "<li><b>Ann</b> <span>3 hours ago</span><p>#</p><a href='#'>Reply</a></li>",
        "<div><h4>Ann</h4><time>4 May 2026</time><div>#</div><button>Antworten</button></div>",
        "<div><div>Ann</div><div>il y a 2 jours</div><p>#</p><span>Répondre</span></div>",
        "<article><header>Ann · 04.05.2026</header><p>#</p><footer><a>Responder</a> <a>3</a></footer></article>",
        "<section><p>#</p><p><i>Ann</i>, <time>12:04</time> <a>Ответить</a></p></section>",
        "<div><p>Ann</p><p>#</p><p>5 timer siden</p><p><a>Svar (2)</a></p></div>",
    ].map { entry in comments.map { entry.replacing(">#<", with: ">\($0)<") }.joined() }

    static let frames: [String] = [
        "<div class=x2>#</div>", "<ul>#</ul>", "<section class=x2><div><div>#</div></div></section>",
        "<div class=x2><form><textarea></textarea></form><div>#</div><a href=/more>Load more</a></div>",
    ]

    @Test(arguments: entries, frames)
    func `entries with a time and an answer are comments`(entry: String, frame: String) throws {
        try check(Self.page(frame.replacing(">#<", with: ">\(entry)<")))
    }

    @Test(arguments: entries)
    func `entries beside the paragraphs of the story are comments too`(entry: String) throws {
        let prose = Self.story.map { "<p>\($0)</p>" }.joined()
        try check("<title>Flood</title><body><div><h1>Flood in the lower town</h1>\(prose)\(entry)</div></body>")
    }

    static let plain = comments.map { "<p>\($0)</p>" }.joined()

    @Test(arguments: [
        "Comments", "3 Comments", "Comments (3)", "Kommentare", "Leserkommentare (12)", "3 Kommentare zu „Flut“",
        "Commentaires", "2 commentaires", "Comentarios", "Comentários (4)", "Commenti", "Reacties (3)",
        "3 reacties op “Vloed”",
        "Kommentarer", "12 kommentarer", "Kommentit", "Komentarze (3)", "Yorumlar", "Комментарии", "Комментарии (3)",
        "Коментарі", "Σχόλια", "3 thoughts on “Flood”", "3 responses to “Flood”", "Laisser un commentaire",
        "Schreiben Sie einen Kommentar", "Deja un comentario", "Lascia un commento", "Geef een reactie",
        "Dodaj komentarz", "Оставить комментарий", "Join the conversation", "コメント",
    ])
    func `what stands under such a heading is comments`(heading: String) throws {
        try check(Self.page("<div class=x2><h3>\(heading)</h3>\(Self.plain)</div>"))
        try check(Self.page("<h3>\(heading)</h3>\(Self.plain)"))
    }

    @Test(arguments: [
        "id=disqus_thread", "class=fb-comments", "class=comments-area", "id=isso-thread", "class=remark42",
        "id=hyvor-talk-view", "class='vf-comments viafoura'", "data-spotim-module=conversation class=spotim",
        "id=coral_thread",
        "class=giscus", "class=utterances", "id=commento", "id=cusdis_thread", "id=graphcomment", "id=vuukle-comments",
        "class=insticator-unit", "id=wpdiscuz", "id=gitalk-container", "id=waline", "class=commentArea",
        "data-component=CommentList", "role=region aria-label=Comments", "id=respond", "class=user-comments",
        "data-testid=comments-section", "class=Kommentare", "class=leserkommentare", "id=discourse-comments",
        "class=livefyre", "itemprop=comment", "class=c-comments__list", "id=intensedebate-comments",
    ])
    func `a widget is known by its labels`(label: String) throws {
        try check(Self.page("<div \(label)>\(Self.plain)</div>"))
    }

    @Test(arguments: [
        "https://fenpost.disqus.com/embed.js", "//launcher.spot.im/spot/sp_x", "https://talk.hyvor.com/embed/embed.js",
        "https://fen.coral.coralproject.net/assets/js/embed.js", "https://cdn.viafoura.net/entry/index.js",
        "https://utteranc.es/client.js", "https://giscus.app/client.js", "https://cdn.commento.io/js/commento.js",
        "https://cusdis.com/js/cusdis.es.js", "https://cdn.vuukle.com/platform.js",
        "https://cdn.muut.com/1/moot.min.js",
        "https://cdn.fastcomments.com/js/embed-v2.min.js",
    ])
    func `a widget is known by where its script comes from`(source: String) throws {
        let script = "<script async src='\(source)' data-x=1>var no = '<p>';</script>"
        let words =
            "<p>Load what those have to say who have lived here for thirty years, and tell them what you think.</p>"
        try check(Self.page("<div class=x2><h4>Voices</h4>\(words)\(script)</div>"))
    }

    @Test func `a vendor's script beside the article takes no more than its own mount`() throws {
        let prose = Self.story.map { "<p>\($0)</p>" }.joined()
        let script = "<script src=https://fenpost.disqus.com/embed.js></script>"
        let html =
            "<title>Flood</title><body><article><h1>Flood</h1>\(prose)<div>Load what I have lived for thirty years</div>\(script)</article></body>"
        try check(html)
    }

    @Test(arguments: [
        "<section class=commentary><p>\(comments[0])</p></section>",
        "<div class=live-commentary><p>\(comments[0])</p></div>",
        "<h2>Commentary</h2><p>\(comments[0])</p>",
        "<h2>Comment by the editor</h2><p>\(comments[0])</p>",
        "<h2>Reply of the ministry</h2><p>\(comments[0])</p>",
        "<h2>Response</h2><p>\(comments[0])</p>",
        "<h2>Analyse und Kommentar</h2><p>\(comments[0])</p>",
        "<h2>A conversation with the miller</h2><p>\(comments[0])</p>",
    ])
    func `what only speaks of comments stays`(part: String) throws {
        let prose = Self.story.map { "<p>\($0)</p>" }.joined()
        let html = "<title>Flood</title><body><article><h1>Flood in town</h1>\(prose)\(part)</article></body>"
        let article = try Cleaner().clean(.fixture, .html(html))
        #expect(article.paragraphs.last?.text == Self.comments[0])
    }
}
