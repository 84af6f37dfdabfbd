/// A kind of line inside the body that is not the article, by what it says.
struct PageLineRule: Sendable {
    let name: String
    let reason: String
    /// The whole line, letters and digits only, in lower case.
    var lines: Set<String> = []
    /// How a short line begins.
    var starts: [String] = []

    static let headline = PageLineRule(name: "headlineRepeated", reason: "the headline again")
    static let byline = PageLineRule(name: "bylineLine", reason: "who wrote it", starts: ["by "])
    static let date = PageLineRule(name: "dateLine", reason: "when it was written")
    static let link = PageLineRule(name: "linkLine", reason: "a line that is only a link")
    static let markup = PageLineRule(name: "markupLine", reason: "tags that were written as text")
    static let otherArticle = PageLineRule(name: "otherArticle", reason: "the next article on the page")
    static let afterBody = PageLineRule(
        name: "afterBody", reason: "what follows the element that the page calls the body")
    static let tail = PageLineRule(name: "tail", reason: "a heading or link behind the last paragraph")

    static let advertisement = PageLineRule(
        name: "advertisementLine", reason: "the label of an advertisement",
        lines: [
            "advertisement", "advertising", "ad", "ads", "sponsored", "sponsored content", "promoted",
            "article continues below", "story continues below", "story continues below advertisement",
            "article continues after this advertisement", "article continues below this ad",
            "continue reading below", "scroll to continue", "scroll down to continue reading", "anzeige", "werbung",
            "publicidad", "publicité", "pubblicità", "advertisement continue reading below",
            "advertisement article continues below", "this advertisement has not loaded yet",
        ])

    static let furniture = PageLineRule(
        name: "furnitureLine", reason: "a label of the page, not of the story",
        lines: [
            "share", "share this", "share this article", "share this story", "share this post", "tweet", "print",
            "email",
            "comments", "comment", "leave a comment", "leave a reply", "no comments", "post a comment", "related",
            "related articles", "related stories", "related posts", "related content", "related news", "related topics",
            "read more", "more", "more from", "see also", "also read", "also watch", "similar articles", "most read",
            "most popular", "recommended", "recommended for you", "you may also like", "you might also like",
            "trending",
            "top stories", "newsletter", "subscribe", "sign up", "subscribe now", "log in", "sign in", "save",
            "loading",
            "tags", "topics", "follow us", "watch", "listen", "read next", "up next", "next article",
            "previous article",
            "there are no comments for this story", "report a correction", "facebook", "twitter", "linkedin",
            "whatsapp",
            "pinterest", "reddit", "copy link", "view comments", "show comments", "back to top", "close", "menu",
            "search",
            "share on facebook", "share on twitter", "table of contents", "mehr zum thema", "lesen sie auch",
            "lire aussi", "à lire aussi", "leer más", "leggi anche", "listen to this article", "image", "photo",
            "video",
            "image source getty images", "getty images", "skip advertisement", "play video", "read full story",
        ])

    static let readMore = PageLineRule(
        name: "readMoreLine", reason: "a pointer to another story",
        starts: [
            "read more", "read also", "also read", "read:", "read next", "see also", "related:", "related story",
            "related article", "recommended:", "more:", "more on", "more from", "watch:", "watch now", "listen:",
            "don't miss", "up next", "you might also", "you may also", "click here", "sign up", "subscribe to",
            "follow us",
            "lesen sie auch", "mehr dazu", "mehr zum thema", "lire aussi", "à lire aussi", "à lire :", "lea también",
            "lee también",
            "leer más", "leggi anche", "lees ook", "leia também", "photo:", "photo by", "image:", "image credit",
            "photograph:",
            "picture:", "getty images", "credit:", "copyright ©", "© ", "tags:", "filed under", "topics:",
            "categories:",
            "share this", "published:", "published on", "last updated", "updated:", "updated on", "posted on",
            "posted by",
            "originally published", "first published", "bild:", "foto:", "quelle:", "veröffentlicht am", "publié le",
        ])
}
