import ArticleModel
import Text

/// Flags brackets that somebody meant to fill in: "[Publication Name]", "[Insert quote]", "{{city}}".
///
/// An editor's own brackets, "[Russian President Vladimir]" or "[sic]", are none.
enum Placeholders {
    /// The number of scalars between brackets above which it is an aside.
    private static let maximumScalars = 60

    static func flags(in scalars: [Unicode.Scalar], paragraph: Int) -> [QualityFlag] {
        var flags: [QualityFlag] = []
        var open: Int?
        for (index, scalar) in scalars.enumerated() {
            if scalar == "[" || scalar == "{" { open = index }
            guard scalar == "]" || scalar == "}", let start = open else { continue }
            open = nil
            if scalars[start] == "{", start == 0 || scalars[padded: start - 1] != "{" { continue }
            guard index - start <= maximumScalars,
                isPlaceholder(scalars[within: (start + 1).upTo(index)], in: scalars[start])
            else {
                continue
            }
            let range = widened(start.upTo(index + 1), scalars)
            flags.append(
                QualityFlag(
                    .unfilledPlaceholder, detail: String(scalars[range]),
                    span: TextSpan(paragraph: paragraph, start: range.lowerBound, length: range.count)))
        }
        return flags
    }

    /// Returns the range with both braces of "{{city}}".
    private static func widened(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
        guard scalars[range.lowerBound] == "{", range.lowerBound > 0, scalars[padded: range.lowerBound - 1] == "{"
        else {
            return range
        }
        let end =
            range.upperBound < scalars.count && scalars[range.upperBound] == "}"
            ? range.upperBound + 1 : range.upperBound
        return (range.lowerBound - 1).upTo(end)
    }

    private static func isPlaceholder(_ content: ArraySlice<Unicode.Scalar>, in bracket: Unicode.Scalar) -> Bool {
        let line = TextLine(Array(content))
        let words = line.normalized.spaceSeparated.map(String.init)
        guard let first = words.first, let last = words.last else { return false }
        if bracket == "{" || openings.contains(first) || words.starts(with: ["name", "of"]) { return true }
        let isTitled = line.words.words.allSatisfy {
            line.scalars[$0.start].isUppercase || line.scalars[$0.start].isDigit
        }
        guard isTitled, words.count <= 4 else { return false }
        return blanks.contains(last)
            || (words.count == 1 || words.dropLast().allSatisfy(fillers.contains)) && things.contains(last)
    }

    private static let openings: Set<String> = [
        "insert", "your", "add", "placeholder", "tk", "tktk", "tbd", "tbc", "todo", "enter", "fill",
    ]

    /// Words that are always a blank to fill in when they end a title in brackets.
    private static let blanks: Set<String> = [
        "name", "names", "date", "link", "url", "number", "quote", "placeholder", "email", "address", "headline",
        "byline", "amount",
        "percentage", "here",
    ]

    /// Words that may end a real name as well ("New York City"): they are a blank to fill in only alone or after
    /// another.
    private static let things: Set<String> = [
        "city", "state", "country", "location", "place", "publication", "outlet", "organization", "organisation",
        "company", "agency",
        "source", "author", "title", "time", "day", "month", "year", "position", "university", "newspaper", "official",
        "spokesperson",
    ]

    private static let fillers: Set<String> = things.union([
        "news", "specific", "relevant", "other", "first", "last", "full", "job", "city", "state",
    ])
}
