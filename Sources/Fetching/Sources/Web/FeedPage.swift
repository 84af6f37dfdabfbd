import Text

/// The page that is made of a feed's entry: its text, with what the feed says of it where pages say such things. When it was
/// published is not in it, since that is told of each page that a feed names.
struct FeedPage {
    let html: String

    init(_ entry: FeedEntry, outlet: String?) {
        var head = ["<meta charset=\"utf-8\">", "<meta name=\"generator\" content=\"the full text in a feed\">"]
        func add(_ property: String, _ value: String?) {
            if let value { head.append("<meta property=\"\(property)\" content=\"\(FeedPage.escaped(value))\">") }
        }
        if let title = entry.title { head.append("<title>\(FeedPage.escaped(title))</title>") }
        add("og:title", entry.title)
        add("og:site_name", outlet)
        add("article:modified_time", entry.updatedAt?.description)
        for author in entry.authors {
            head.append("<meta name=\"author\" content=\"\(FeedPage.escaped(author))\">")
        }
        if let address = entry.address?.withoutCredentials {
            head.append("<link rel=\"canonical\" href=\"\(FeedPage.escaped(address))\">")
        }
        if let licence = entry.licence?.withoutCredentials {
            head.append("<link rel=\"license\" href=\"\(FeedPage.escaped(licence))\">")
        }
        let language = entry.language.map { " lang=\"\(FeedPage.escaped($0))\"" } ?? ""
        let heading = entry.title.map { "<h1>\(FeedPage.escaped($0))</h1>\n" } ?? ""
        html = """
            <!DOCTYPE html>
            <html\(language)><head>
            \(head.joined(separator: "\n"))
            </head><body><article>
            \(heading)\(entry.content ?? "")
            </article></body></html>

            """
    }

    private static func escaped(_ text: String) -> String { FeedText.escaped(text).replacing("\"", with: "&quot;") }
}
