import ArticleModel

/// Counts how often a field was right, how often it was found, and how often it is labelled.
package struct FieldScore: Sendable {
    package private(set) var counts = MatchCounts()

    mutating func add(isCorrect: Bool, isPredicted: Bool) {
        counts.add(MatchCounts(correct: isCorrect ? 1 : 0, predicted: isPredicted ? 1 : 0, expected: 1))
    }
}

/// The scores of title, authors and day over all pages.
package struct MetadataScore: Sendable {
    package private(set) var title = FieldScore()
    package private(set) var authors = FieldScore()
    package private(set) var date = FieldScore()
    /// The number of titles of which one holds the other, such as one with the site's name after it.
    package private(set) var looseTitles = 0
    private var names = MatchCounts()

    /// The F1 of single names.
    package var nameF1: Double { ratio(2 * names.correct, names.expected + names.predicted) }

    mutating func add(_ label: LabelledPage, _ found: PagePrediction) {
        addTitle(ScoredText.normalized(label.title), ScoredText.normalized(found.title))
        addNames(MetadataScore.names(label.authors?.values ?? []), MetadataScore.names(found.authors))
        addDate(label.date ?? "", found.date ?? "")
    }

    private mutating func addTitle(_ expected: String, _ predicted: String) {
        if expected.isEmpty { return }
        title.add(isCorrect: expected == predicted, isPredicted: !predicted.isEmpty)
        let isLoose = " \(predicted) ".contains(" \(expected) ") || " \(expected) ".contains(" \(predicted) ")
        looseTitles += !predicted.isEmpty && isLoose ? 1 : 0
    }

    private mutating func addNames(_ expected: Set<String>, _ predicted: Set<String>) {
        if expected.isEmpty { return }
        authors.add(isCorrect: expected == predicted, isPredicted: !predicted.isEmpty)
        names.add(
            MatchCounts(
                correct: expected.intersection(predicted).count, predicted: predicted.count, expected: expected.count))
    }

    private mutating func addDate(_ expected: String, _ predicted: String) {
        guard let day = MetadataScore.day(expected) else { return }
        let found = MetadataScore.day(predicted)
        date.add(
            isCorrect: day == found || MetadataScore.isSameInstant(expected, predicted), isPredicted: found != nil)
    }

    /// Returns the normalized names without "By" and the like before them.
    private static func names(_ texts: [String]) -> Set<String> {
        let names = texts.map { text in
            var words = text.split { $0.isWhitespace }
            if words.count > 1, ["by", "von", "par", "por", "di"].contains(words[0].lowercased()) {
                words.removeFirst()
            }
            return ScoredText.normalized(words.joined(separator: " "))
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
