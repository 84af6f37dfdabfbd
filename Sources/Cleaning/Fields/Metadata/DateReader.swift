import ArticleModel
import Text

/// Reads dates and rejects impossible ones: before 1990, when no news was on the web, or after `latest`.
struct DateReader {
    /// The latest possible date; nil where there is no bound.
    let latest: Timestamp?
    var order = DateOrder.unknown
    /// The date on which the article was changed, which is no earlier than its publication.
    var modified: DateParts?

    /// The name of a source, as it is recorded, and the texts in it that may be dates.
    typealias Source = (source: String, values: [String?])

    /// Returns the first possible date in the sources, the most trusted of which comes first.
    func first(_ sources: some Sequence<Source>) -> ArticleDate? {
        for (source, values) in sources {
            for value in values {
                if let parts = value.flatMap(parts), parts.date.year >= 1990, !isLate(parts) {
                    return ArticleDate(parts, source: source)
                }
            }
        }
        return nil
    }

    /// Returns the first value with a time of day on the day of `date`; `date` itself where it has a time or none does.
    func refined(_ date: ArticleDate?, by sources: () -> [Source]) -> ArticleDate? {
        guard let date, date.precision == .day, let day = date.parts?.date else { return date }
        for (source, values) in sources() {
            for value in values {
                guard let found = value.flatMap(parts), found.date == day, found.precision != .day, !isLate(found)
                else {
                    continue
                }
                return ArticleDate(found, source: source)
            }
        }
        return date
    }

    /// Returns the first value that is a date later than `latest`.
    func firstLate(_ sources: [Source]) -> String? {
        guard latest != nil else { return nil }
        return sources.lazy.flatMap(\.values).compactMap { $0.flatMap(parts) }.first(where: isLate)?.description
    }

    private func isLate(_ parts: DateParts) -> Bool {
        latest.map { parts.secondsSinceEpoch > $0.secondsSinceEpoch } ?? false
    }

    /// Returns the date of a text. Where its numbers may mean two days, it is the possible one, if only one is
    /// possible.
    private func parts(_ text: String) -> DateParts? {
        let date = DateExpression(text, order: order)
        if let parts = date.parts { return parts }
        let possible = date.alternatives.filter { day in
            !isLate(day) && modified.map { day.date <= $0.date } ?? true
        }
        return possible.count == 1 ? possible[0] : nil
    }
}
