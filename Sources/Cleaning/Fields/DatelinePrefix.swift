import ArticleModel
import Text

/// The dateline at the beginning of a paragraph, which says where and when a report was filed: "LONDON, April 25
/// (Reuters) - …", "Washington, D.C.- …", "KYIV — …".
struct DatelinePrefix: Hashable {
    let place: String?
    /// The date as it is written: `April 25`, `25 April 2025`.
    let date: String?
    let agency: String?
    /// The length of the whole dateline with its dash and the blanks after it, in scalars.
    let length: Int
    /// The day of `date`; nil where that gives no year.
    let day: CalendarDate?

    /// The number of scalars within which the dash must come.
    private static let maximumLength = 80

    /// Reads the beginning of a paragraph; nil where it is no dateline.
    init?(_ scalars: [Unicode.Scalar]) {
        guard let first = scalars.first, first.isUppercase || first == "(",
            let dash = DatelinePrefix.dash(in: scalars)
        else { return nil }
        var parts = DatelineParts()
        guard parts.read(DatelinePrefix.withoutStop(scalars[..<dash.lowerBound].trimmed)),
            parts.isDateline(dash: scalars[dash.lowerBound])
        else {
            return nil
        }
        place = parts.place.isEmpty ? nil : parts.place.joined(separator: ", ")
        date = parts.date.isEmpty ? nil : parts.date.joined(separator: ", ")
        agency = parts.agency
        length = dash.upperBound
        day = date.flatMap { DateExpression($0).parts?.date }
    }

    /// Returns the scalars without the full stop that Spanish agencies set before the dash: "Madrid, 5 mar (EFE).- ".
    private static func withoutStop(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        scalars.suffix(2).elementsEqual([")", "."]) ? scalars.dropLast() : scalars
    }

    /// Returns the range of the dash that ends the dateline and of the blanks after it; a sentence must begin there.
    private static func dash(in scalars: [Unicode.Scalar]) -> Range<Int>? {
        var depth = 0
        for index in scalars.indices.prefix(maximumLength) {
            let scalar = scalars[index]
            if scalar == "(" { depth += 1 }
            if scalar == ")" { depth -= 1 }
            guard depth == 0, index > 1, isDash(index, scalars) else { continue }
            var end = index + 1
            while end < scalars.count, scalars[end].isWhitespace || scalars[end].isDash { end += 1 }
            guard end < scalars.count, opensSentence(scalars[end]) else { return nil }
            return index.upTo(end)
        }
        return nil
    }

    private static func isDash(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        if scalars[index] == ":" { return index + 1 < scalars.count && scalars[padded: index + 1].isWhitespace }
        guard scalars[index].isDash else { return false }
        if scalars[index] != "-" { return true }
        let isBesideBlank =
            scalars[padded: index - 1].isWhitespace
            || index + 1 < scalars.count && scalars[padded: index + 1].isWhitespace
        return isBesideBlank || index + 1 < scalars.count && scalars[padded: index + 1] == "-"
            || scalars[padded: index - 1] == ")"
    }

    private static func opensSentence(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isUppercase || scalar.isDigit || scalar.isQuotationMark || scalar == "["
    }
}

/// The parts of a dateline before its dash.
private struct DatelineParts {
    var place: [String] = []
    var date: [String] = []
    var agency: String?
    private var isInCapitals = false
    private var hasAbbreviatedRegion = false

    /// Words that are a label before a dash or colon rather than a place, even in capitals.
    private static let labels: Set<String> = [
        "file", "archive", "archiv", "exclusive", "advertisement", "breaking", "update", "watch", "opinion", "analysis",
        "live", "video", "note",
        "correction",
        "editorial", "explainer", "review", "interview", "photos", "listen",
    ]

    /// Reads the parts; returns false where `scalars` hold something that no dateline has.
    mutating func read(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = scalars
        if rest.last == ")", let bracket = rest.lastIndex(of: "(") {
            let name = rest[within: (bracket + 1).upTo(rest.endIndex - 1)].trimmed
            guard !name.isEmpty, name.count <= 40, name.first?.isUppercase == true || isAgency(name) else {
                return false
            }
            agency = String(name)
            rest = rest[..<bracket].trimmed
        }
        let segments = rest.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
        guard segments.count <= 4 else { return false }
        return segments.allSatisfy { add($0) }
    }

    /// Whether a name is that of a known agency, some of which write it in lower case, perhaps with the regional desk:
    /// "dpa", "dpa/lno".
    private func isAgency(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        let first = name.prefix { $0 != "/" && $0 != "," }
        return NewsAgency.names[NormalizedText.of(String(first))] != nil
    }

    private mutating func add(_ segment: ArraySlice<Unicode.Scalar>) -> Bool {
        // Nearly all segments end here, as the beginnings of sentences that they are.
        if place.isEmpty, !isName(segment) { return false }
        let words = NormalizedText.of(String(segment)).spaceSeparated
        if TimestampLine.isDay(words) {
            guard !place.isEmpty else { return false }
            date.append(String(segment))
            return true
        }
        guard date.isEmpty, isName(segment) else { return false }
        if place.isEmpty {
            isInCapitals = segment.filter(\.isLetter).count >= 3 && !segment.contains(where: \.isLowercase)
            if DatelineParts.labels.contains(String(words.first ?? "")) { return false }
        } else if segment.last == "." {
            hasAbbreviatedRegion = true
        }
        place.append(String(segment))
        return true
    }

    /// Whether a segment is at most four words, all capitalized but for the function words of place names.
    private func isName(_ segment: ArraySlice<Unicode.Scalar>) -> Bool {
        guard segment.first?.isUppercase == true else { return false }
        let words = segment.split { $0 == " " || $0 == "/" || $0 == "-" }
        guard (1...4).contains(words.count) else { return false }
        return words.allSatisfy { word in
            guard word.first?.isUppercase == true else { return DatelineParts.functionWords.contains(String(word)) }
            return word.allSatisfy { $0.isLetter || $0 == "." || $0 == "'" || $0 == "\u{2019}" }
        }
    }

    private static let functionWords: WordList = "of de la el al the and sur am"

    /// Whether the parts are a dateline. Before a dash one of capitals, an abbreviated region, a date and an agency is
    /// enough; before a colon it takes capitals with a date or an agency.
    func isDateline(dash: Unicode.Scalar) -> Bool {
        if place.isEmpty { return agency != nil && dash != ":" }
        let isFiled = agency != nil || !date.isEmpty
        return dash == ":" ? isFiled && isInCapitals : isFiled || isInCapitals || hasAbbreviatedRegion
    }
}
