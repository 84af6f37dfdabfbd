import ArticleModel
import Text

/// The name of a site, so that all that it offers is of one outlet, whichever section a feed is of.
///
/// The feeds of sections have both names in their titles, in whatever order: "Example Post – Sport", "Sport | Example Post".
struct SiteName {
    let text: String
    private let plain: String

    /// `stated` is the name where the site says it in a place of its own. Else it is what the titles share, or what the host is
    /// named after, or the only title that there is, and at last the host.
    init(stated: String?, feedTitles: [String], pageTitle: String?, host: String) {
        let titles = Set((feedTitles + [pageTitle].compactMap(\.self)).map(FeedTitle.init)).sorted {
            $0.plain < $1.plain
        }
        let only =
            Set(feedTitles).count == 1 ? feedTitles.first.map { FeedTitle($0).parts.joined(separator: " – ") } : nil
        text =
            stated ?? SiteName.named(after: host, in: titles) ?? SiteName.shared(by: titles) ?? only?.nonEmpty ?? host
        plain = NormalizedText.of(text)
    }

    /// Returns what of the titles the host is named after: of "The Example Post – Sport" and `examplepost.example`, "The Example
    /// Post".
    private static func named(after host: String, in titles: [FeedTitle]) -> String? {
        let labels = host.split(separator: ".").dropLast().map { $0.filter { $0 != "-" } }.filter {
            $0.count > 2 && !generalWords.contains($0)
        }
        var candidates: [String] = []
        for part in titles.flatMap(\.parts) {
            let words = part.spaceSeparated
            for range in ranges(in: words.count) {
                let name = words[range].joined(separator: " ")
                guard labels.contains(NormalizedText.of(name).filter { $0 != " " }) else { continue }
                candidates.append(name)
                // A word more, where that is all: "The Post", "BBC News".
                if words.count == range.count + 1 { candidates.append(part) }
            }
        }
        return best(of: candidates) { name in
            titles.count { $0.plain.contains(" \(NormalizedText.of(name)) ") }
        }
    }

    /// The ranges of a few words that there are among so many.
    private static func ranges(in count: Int) -> [Range<Int>] {
        (0..<count).flatMap { start in (start + 1...min(count, start + 6)).map { start..<$0 } }
    }

    /// Returns the part that most of the titles have.
    private static func shared(by titles: [FeedTitle]) -> String? {
        let candidates = titles.flatMap(\.parts).filter { !isGeneral($0) }
        func count(_ name: String) -> Int {
            let plain = NormalizedText.of(name)
            let isPhrase = plain.contains(" ")
            return titles.count { title in
                title.parts.contains { NormalizedText.of($0) == plain }
                    || (isPhrase && title.plain.hasPrefix(" \(plain) "))
            }
        }
        return best(of: candidates.filter { count($0) > 1 && 2 * count($0) > titles.count }, count)
    }

    /// The longest of those that are found most often.
    private static func best(of names: [String], _ count: (String) -> Int) -> String? {
        names.max { (count($0), $0.utf8.count, $1) < (count($1), $1.utf8.count, $0) }
    }

    /// Whether the words could stand in the title of any site's feed.
    private static func isGeneral(_ part: String) -> Bool {
        NormalizedText.of(part).spaceSeparated.allSatisfy { generalWords.contains(String($0)) }
    }

    static let generalWords: Set = [
        "all", "article", "articles", "breaking", "current", "default", "en", "front", "headlines", "home", "homepage",
        "index",
        "latest", "main", "news", "page", "posts", "stories", "story", "the", "top",
    ]

    /// Returns what the title has beside the site's name; nil where that is nothing, or a motto.
    func section(in title: String) -> String? {
        let parts = FeedTitle(title).parts.compactMap { part -> String? in
            let words = " \(NormalizedText.of(part)) "
            return words.contains(" \(plain) ")
                ? words.replacing(" \(plain) ", with: " ").spaceSeparated.joined(separator: " ").nonEmpty : part
        }
        let section = parts.joined(separator: " ")
        let words = NormalizedText.of(section).spaceSeparated
        return words.isEmpty || words.count > 4 || SiteName.isGeneral(section) ? nil : section
    }
}
