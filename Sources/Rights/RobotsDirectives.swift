import ArticleModel
import Text

/// The directives of a robots `meta` element, or of an `X-Robots-Tag`.
///
/// As Google has them (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag), with `nocache`, which
/// Bing takes for `noarchive` (https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meta/name/robots), and with
/// `noai` and `noimageai` (https://www.deviantart.com/team/journal/UPDATE-All-Deviations-Are-Opted-Out-of-AI-Datasets-934500371).
/// What only says what holds anyway, such as `index, follow, max-snippet:-1`, is no statement, nor is what concerns no use of
/// the article, such as `nofollow`.
package struct RobotsDirectives {
    package private(set) var statements: [RightsStatement] = []
    private let place: RightsStatement.Place
    private let name: String

    /// Reads a `meta` element. One that is called otherwise than `robots` is to the crawler of that name.
    package init(meta name: String, content: String) {
        self.init(.meta, name)
        let agent = name == "robots" ? nil : name
        for item in RobotsDirectives.items(of: content) { read(item, to: agent) }
    }

    /// Reads the value of an `X-Robots-Tag`, in which directives may follow the name of the crawler that they are to.
    package init(header value: String) {
        self.init(.header, "X-Robots-Tag")
        var agent: String?
        for item in RobotsDirectives.items(of: value) {
            let parts = item.split(separator: ":", maxSplits: 1).map(\.trimmedOfSpaces)
            if parts.count == 2, !RobotsDirectives.withValue.contains(parts[0].lowercased()) {
                agent = parts[0].lowercased() == "robots" || parts[0] == "*" ? nil : parts[0].lowercased()
                read(parts[1], to: agent)
            } else {
                read(item, to: agent)
            }
        }
    }

    private init(_ place: RightsStatement.Place, _ name: String) {
        self.place = place
        self.name = name
    }

    /// Whether a `meta` element of that name, in lower case, is to crawlers: all, or one, as far as its name tells, such as
    /// `bingbot`, `googlebot-news` or `adsbot-google`.
    package static func isForCrawlers(_ name: String) -> Bool {
        ["robots", RightsPolicy.agent, "slurp", "teoma", "google-extended"].contains(name)
            || name.split(separator: "-").contains { $0.hasSuffix("bot") }
    }

    /// The directives that have a value after a colon, so that they are no names of crawlers.
    private static let withValue: Set = ["unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"]

    /// The texts between commas or semicolons. In `unavailable_after: Friday, 25-Jun-10 15:00:00 PST` the comma belongs to the
    /// date: no directive begins with a digit.
    private static func items(of text: String) -> [String] {
        var items: [String] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }).map(\.trimmedOfSpaces) {
            if part.utf8.first?.isASCIIDigit ?? false, let last = items.popLast() {
                items.append("\(last), \(part)")
            } else if !part.isEmpty {
                items.append(part)
            }
        }
        return items
    }

    /// Reads one directive, or several with blanks between them, as some write.
    private mutating func read(_ item: String, to agent: String?) {
        let words = item.contains(":") ? [item] : item.split(whereSeparator: \.isWhitespace).map(String.init)
        for word in words { add(word, to: agent) }
    }

    private mutating func add(_ directive: String, to agent: String?) {
        let parts = directive.split(separator: ":", maxSplits: 1).map(\.trimmedOfSpaces)
        let value = parts.count == 2 ? parts[1] : ""
        switch (parts.first ?? "").lowercased() {
        case "noindex", "none": add(directive, agent, .index)
        case "noarchive", "nocache": add(directive, agent, .archive)
        case "nosnippet": add(directive, agent, .excerpt)
        case "noimageindex", "noimageai": add(directive, agent, .images)
        case "noai":
            add(directive, agent, .training)
            add(directive, agent, .generation)
        case "max-snippet":
            guard let characters = Int(value), characters >= 0 else { return }
            add(directive, agent, .excerpt, characters == 0 ? .reserved : .limited)
        case "unavailable_after": addEnd(directive, value, agent)
        default: return
        }
    }

    private mutating func add(
        _ directive: String, _ agent: String?, _ use: RightsStatement.Use,
        _ permission: RightsStatement.Permission = .reserved
    ) {
        statements.append(RightsStatement(place, name, agent: agent, said: directive, use: use, permission))
    }

    /// A time that is not understood is written down, and nothing follows from it.
    private mutating func addEnd(_ directive: String, _ value: String, _ agent: String?) {
        var statement = RightsStatement(place, name, agent: agent, said: directive)
        let parts = DateExpression(value).parts
        statement.since =
            Timestamp(value) ?? HTTPDate.timestamp(value) ?? parts.flatMap { Timestamp($0.description) }
        if statement.since != nil { (statement.use, statement.permission) = (.index, .reserved) }
        statements.append(statement)
    }
}
