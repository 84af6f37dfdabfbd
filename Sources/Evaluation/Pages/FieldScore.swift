import ArticleModel

/// How often a field was right, and how often it was given at all.
package struct FieldScore: Sendable {
    package private(set) var right = 0
    package private(set) var given = 0
    package private(set) var wanted = 0

    mutating func add(isRight: Bool, isGiven: Bool) {
        right += isRight ? 1 : 0
        given += isGiven ? 1 : 0
        wanted += 1
    }
}

/// Title, authors and day over all pages.
package struct MetadataScore: Sendable {
    package private(set) var title = FieldScore()
    package private(set) var authors = FieldScore()
    package private(set) var date = FieldScore()
    /// Titles of which one holds the other, such as one with the site's name behind it.
    package private(set) var looseTitles = 0
    private var nameHits = 0
    private var namesGiven = 0
    private var namesWanted = 0

    /// Of single names.
    package var nameF1: Double { share(2 * nameHits, namesWanted + namesGiven) }

    mutating func add(_ label: LabelledPage, _ found: PagePrediction) {
        addTitle(ScoredText.plain(label.title), ScoredText.plain(found.title))
        addNames(MetadataScore.names(label.authors?.values ?? []), MetadataScore.names(found.authors))
        addDate(label.date ?? "", found.date ?? "")
    }

    private mutating func addTitle(_ wanted: String, _ given: String) {
        if wanted.isEmpty { return }
        title.add(isRight: wanted == given, isGiven: !given.isEmpty)
        let isLoose = " \(given) ".contains(" \(wanted) ") || " \(wanted) ".contains(" \(given) ")
        looseTitles += !given.isEmpty && isLoose ? 1 : 0
    }

    private mutating func addNames(_ wanted: Set<String>, _ given: Set<String>) {
        if wanted.isEmpty { return }
        authors.add(isRight: wanted == given, isGiven: !given.isEmpty)
        nameHits += wanted.intersection(given).count
        namesWanted += wanted.count
        namesGiven += given.count
    }

    private mutating func addDate(_ wanted: String, _ given: String) {
        guard let day = MetadataScore.day(wanted) else { return }
        let found = MetadataScore.day(given)
        date.add(isRight: day == found || MetadataScore.isSameInstant(wanted, given), isGiven: found != nil)
    }

    /// Without "By" and the like before them.
    private static func names(_ texts: [String]) -> Set<String> {
        let names = texts.map { text in
            var words = text.split { $0.isWhitespace }
            if words.count > 1, ["by", "von", "par", "por", "di"].contains(words[0].lowercased()) {
                words.removeFirst()
            }
            return ScoredText.plain(words.joined(separator: " "))
        }
        return Set(names.filter { !$0.isEmpty })
    }

    private static func day(_ text: String) -> String? {
        let start = String(text.drop { $0.isWhitespace }.prefix(10))
        return DateParts(start)?.precision == .day ? start : nil
    }

    private static func isSameInstant(_ left: String, _ right: String) -> Bool {
        guard let left = DateParts(left), let right = DateParts(right),
            left.offsetMinutes != nil, right.offsetMinutes != nil
        else { return false }
        return abs(left.secondsSinceEpoch - right.secondsSinceEpoch) < 60
    }
}
