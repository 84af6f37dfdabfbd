/// Articles of a few sentences, on pages that look much like those that are none.
enum ShortArticles {
    private static let sentences = [
        "The ferry to the outer sands will not run until Friday, the harbour board of Fenport said on Monday.",
        "One of its two engines failed in the storm.", "A spare part is on its way by road.",
    ]
    private static let text = sentences.map { "<p>\($0)</p>" }.joined()
    private static let teasers = (1...8).map {
        "<div><h3><a href=/\($0)>Another story of the day, number \($0)</a></h3><p>What it is about, in one sentence.</p></div>"
    }.joined()

    private static func page(_ title: String, _ body: String) -> String {
        "<html><head><title>\(title) - Fen Post</title></head><body><header><a href=/>Fen Post</a></header><main>\(body)</main></body></html>"
    }

    static let all: [String] = [
        page("Ferry stops", "<h1>Ferry stops until Friday</h1>\(text)"),
        page("Ferry stops", "<article><h1>Ferry stops until Friday</h1>\(text)</article><aside>\(teasers)</aside>"),
        page(
            "Ferry stops",
            "<article><h1>Ferry stops until Friday</h1>\(text)</article><section><h2>More stories</h2>\(teasers)</section>"
        ),
        page(
            "Ferry stops",
            "<article><h1>Ferry stops until Friday</h1><time datetime=2026-05-04>4 May 2026</time>\(text)</article><div>\(teasers)</div>"
        ),
        page(
            "Error 404: the ferry that nobody finds",
            "<article><h1>Error 404: the ferry that nobody finds</h1>\(text)\(text.replacing("ferry", with: "bus").replacing("engines", with: "axles").replacing("spare", with: "new"))</article>"
        ),
        page("Login for all", "<article><h1>Login for all: town opens its network</h1>\(text)</article>"),
        page("Search for the missing boat", "<article><h1>Search for the missing boat</h1>\(text)</article>"),
        page(
            "Privacy policy of the town is void",
            "<article><h1>Privacy policy of the town is void, court says</h1>\(text)</article>"),
        page("Cookies", "<article><h1>Cookies</h1>\(text)</article>"),
        page(
            "Page not found in old Bible",
            "<article><h1>Page not found in old Bible turns up in a barn</h1>\(text)</article>"),
        page("Subscribers", "<article><h1>Subscribe or leave, club tells fans</h1>\(text)</article>"),
    ]
}
