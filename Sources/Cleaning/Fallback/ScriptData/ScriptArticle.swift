import Markup
import Text

/// The page's article in the data of its scripts: a body, and the objects around it.
struct ScriptArticle {
    /// The body as HTML.
    let html: String
    /// The objects that hold the body, the innermost first.
    let holders: [[LenientJSONValue.Field]]

    /// The least length of a body, in bytes. A shorter one is a summary, which the page itself shows as well.
    static let minimumBytes = 400

    /// Searches the page's scripts; nil where their data hold no long text of which they say that it is this page's.
    init?(in scripts: [[UInt8]], of page: PageIdentity) {
        var search = ScriptArticleSearch(page)
        for value in ScriptState.values(in: scripts) { search.look(into: value) }
        guard let best = search.best else { return nil }
        self = best
    }

    fileprivate init(html: String, holders: [[LenientJSONValue.Field]]) {
        self.html = html
        self.holders = holders
    }
}

/// Searches data for the page's article; of several bodies it takes the longest, which holds the others.
private struct ScriptArticleSearch {
    private(set) var best: ScriptArticle?
    private var byteCount = ScriptArticle.minimumBytes
    private let page: PageIdentity
    private var table: [String: LenientJSONValue] = [:]
    private var holders: [[LenientJSONValue.Field]] = []
    /// Whether each of the holders is about this page: each is asked once, however many bodies it may have.
    private var meanings: [Bool?] = []
    /// The number of values that may still be visited, a body's own once more for each level at which it may begin.
    private var left = 2_000_000

    init(_ page: PageIdentity) { self.page = page }

    private static let maximumDepth = 60

    mutating func look(into value: LenientJSONValue, depth: Int = 0) {
        left -= 1
        guard left > 0, depth < Self.maximumDepth else { return }
        switch value {
        case .text(let text):
            if depth > 0, let inner = ScriptState.parsed(text) { look(into: inner, depth: depth + 1) }
        case .list(let items): for item in items { look(into: item, depth: depth + 1) }
        case .object(let fields): look(into: fields, depth)
        case .literal, .bool, .other: return
        }
    }

    private mutating func look(into fields: [LenientJSONValue.Field], _ depth: Int) {
        if fields.contains(where: { $0.key == "ROOT_QUERY" }) { takeTable(fields) }
        holders.append(fields)
        meanings.append(page.isMeant(by: fields))
        for field in fields {
            let name = field.name
            if Self.others.occurs(in: name) { continue }
            if Self.isBody(name), isPageMeant { weigh(field.value) }
            look(into: field.value, depth: depth + 1)
        }
        holders.removeLast()
        meanings.removeLast()
    }

    /// Whether the innermost holder that says what it is about means this page.
    private var isPageMeant: Bool { meanings.suffix(Self.reach).compactMap(\.self).last ?? false }

    /// The number of objects around a body that may say what it is about.
    private static let reach = 6

    /// Apollo's cache: all objects side by side, under the names by which they refer to each other.
    private mutating func takeTable(_ fields: [LenientJSONValue.Field]) {
        for field in fields { table[field.key] = field.value }
    }

    private mutating func weigh(_ value: LenientJSONValue) {
        let markup = ScriptMarkup(value, among: table, maximumValues: left)
        left = markup.left
        guard markup.byteCount > byteCount else { return }
        byteCount = markup.byteCount
        best = ScriptArticle(html: markup.html, holders: holders.reversed())
    }

    private static func isBody(_ name: String) -> Bool {
        bodyEndings.contains(where: name.hasSuffix) && name != "context" && !name.hasPrefix("meta")
    }

    /// The endings of the names of bodies.
    private static let bodyEndings = [
        "body", "html", "content", "contents", "contentelements", "blocks", "text", "story", "paragraphs", "components",
        "elements", "sections", "richtext", "document", "markup", "articlecontent",
    ]

    /// Words in the names of what is not the article.
    private static let others: PhraseMatcher = [
        "related", "recommend", "comment", "sidebar", "teaser", "trending", "popular", "mostread", "nextarticle",
        "newsletter", "footer", "navigation", "cookie", "consent", "privacy", "translations", "messages", "caption",
        "promo", "summary", "description", "latest", "author", "bio", "byline", "tags", "embedcode",
    ]
}
