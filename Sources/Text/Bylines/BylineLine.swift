import ArticleModel

/// A line of text that says who wrote the article: "By Jane Doe and Tom Reed, Political Editors | 25 April 2025".
package struct BylineLine: Hashable, Sendable {
    /// The persons who sign, or where none does the institution that the line credits; empty where it names an office
    /// only.
    package let names: [String]
    package let agency: String?
    /// The date that follows the names on the same line.
    package let date: DateParts?

    /// A longer line, in words, is no byline.
    private static let maximumWords = 24

    /// Reads a line that opens as a byline does; nil for any other line.
    package init?(_ text: String, places: BylinePlaces) {
        let words = text.spaceSeparated
        guard (2...BylineLine.maximumWords).contains(words.count),
            let opening = BylineLine.opening(of: words)
        else { return nil }
        self.init(credit: text, isStated: true, places)
        if names.isEmpty, !BylineLine.isOffice(words.dropFirst(opening)) { return nil }
    }

    /// Reads a line of names without an opening: "Jane Doe", "Jane Doe, Staff Writer"; nil for any other line.
    package init?(unlabelled text: String, places: BylinePlaces) {
        let name = text.prefix { $0 != "," && $0 != "|" }.spaceSeparated
        guard text.spaceSeparated.count <= 12, (2...4).contains(name.count),
            name.allSatisfy({ $0.unicodeScalars.first?.isUppercase == true })
        else { return nil }
        let persons = CreditReader(Credit(text, isStated: false), outlets: [], places: places).persons
        guard !persons.isEmpty else { return nil }
        (names, agency, date) = (persons, nil, nil)
    }

    /// Reads what a header says under `author`.
    package init(field text: String, places: BylinePlaces) { self.init(credit: text, isStated: true, places) }

    private init(credit text: String, isStated: Bool, _ places: BylinePlaces) {
        let reader = BylineReader(
            stated: [[Credit(text, isStated: isStated)]], shown: { [] }, outlets: [], places: places)
        names = reader.names
        agency = reader.agency
        date = DateExpression(text).parts
    }

    /// Whether `text` names no person but an office: "Staff Writer".
    package static func isOffice(_ text: String) -> Bool {
        let words = text.spaceSeparated
        return (1...4).contains(words.count) && isOffice(words[...])
    }

    private static func isOffice(_ words: ArraySlice<Substring>) -> Bool {
        words.count <= 5 && InstitutionWords.nameOffice(Array(words))
    }

    /// Returns how many words open the byline; nil where none do.
    private static func opening(of words: [Substring]) -> Int? {
        let first = NormalizedText.of(String(words[0]))
        if openings.contains(first) { return 1 }
        return NormalizedText.of(String(words[1])) == "by" && jobs.contains(first) ? 2 : nil
    }

    /// The words for "by" that open a byline.
    package static let openings: Set<String> = ["by", "von", "par", "por", "door", "av", "af", "di"]

    /// The words that say what was done, before "by".
    package static let jobs: Set<String> = [
        "written", "words", "story", "article", "text", "reported", "report", "posted", "interview",
    ]
}
