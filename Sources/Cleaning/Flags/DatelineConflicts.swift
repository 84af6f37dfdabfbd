import ArticleModel
import Text

/// Flags datelines after the first, and those that contradict it.
enum DatelineConflicts {
    /// The number of days by which a report may be dated before it is published.
    private static let maximumDays = 14

    static func flags(of draft: ArticleDraft) -> [QualityFlag] {
        let article = draft.article
        var found = draft.lines.indices.compactMap { index -> (Int, DatelinePrefix)? in
            guard article.paragraphs[index].role == .text else { return nil }
            return DatelinePrefix(draft.lines[index].scalars).map { (index, $0) }
        }
        var first = article.dateline
        if let opening = found.first.map({ ($0.0, Dateline(place: $0.1.place, date: $0.1.date)) }),
            first == nil || opening.0 == 0 || opening.0 == 1 && opening.1 == first
        {
            first = first ?? opening.1
            found.removeFirst()
        }
        return found.flatMap { flags(of: $0.1, at: $0.0, draft.lines[$0.0].scalars, first) } + dayFlags(of: article)
    }

    private static func flags(
        of prefix: DatelinePrefix, at index: Int, _ scalars: [Unicode.Scalar], _ first: Dateline?
    ) -> [QualityFlag] {
        let length = scalars[..<prefix.length].trimmed.count
        let text = String(scalars[..<length])
        let span = TextSpan(paragraph: index, start: 0, length: length)
        let second = QualityFlag(.secondDateline, detail: text, span: span)
        guard let first, differs(first.place, prefix.place) || differs(first.date, prefix.date) else { return [second] }
        let said = [first.place, first.date].compactMap(\.self).joined(separator: ", ")
        return [second, QualityFlag(.contradictoryDatelines, detail: "\(said) / \(text)", span: span)]
    }

    /// Whether two datelines differ; "LONDON" and "London, England" are one place.
    private static func differs(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return false }
        let (one, other) = (WordSpans(left).hashes, WordSpans(right).hashes)
        return !one.starts(with: other) && !other.starts(with: one)
    }

    /// Returns the flag for a dateline's day far from the day of publication.
    private static func dayFlags(of article: CleanArticle) -> [QualityFlag] {
        guard let date = article.dateline?.date, let published = article.publishedAt,
            published.source != "dateline", let day = published.parts?.date,
            let distances = distances(from: DateExpression(date), to: day)
        else { return [] }
        guard let least = distances.min(), least > maximumDays else { return [] }
        return [QualityFlag(.contradictoryDatelines, detail: "filed \(date), published \(published.value)")]
    }

    /// Returns how many days `written` may be from `day`: where it says no year, in any of the years around.
    private static func distances(from written: DateExpression, to day: CalendarDate) -> [Int]? {
        if let date = written.parts?.date { return [abs(date.daysSinceEpoch - day.daysSinceEpoch)] }
        guard let dayOfYear = written.dayWithoutYear else { return nil }
        return [day.year - 1, day.year, day.year + 1].compactMap {
            CalendarDate(year: $0, month: dayOfYear.month, day: dayOfYear.day)
        }.map { abs($0.daysSinceEpoch - day.daysSinceEpoch) }
    }
}
