import ArticleModel
import Text

/// Reads dates and rejects impossible ones: before 1990, when no news was on the web, or after `latest`.
struct DateReader {
    let latest: Timestamp?
    var order = DateOrder.unknown
    /// The date on which the article was changed: it was published before.
    var modified: DateParts?

    typealias Source = (source: String, values: [String?])

    /// Returns the first value of the most trusted source that is a date.
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

    /// Returns `date` with the time of day that a value of the same day gives; as it is where it has one, or none does.
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

    /// Returns the date of a text; of two days that its numbers may mean the possible one, where only one is.
    private func parts(_ text: String) -> DateParts? {
        let date = DateExpression(text, order: order)
        if let parts = date.parts { return parts }
        let possible = date.alternatives.filter { day in
            !isLate(day) && modified.map { day.date <= $0.date } ?? true
        }
        return possible.count == 1 ? possible[0] : nil
    }
}
