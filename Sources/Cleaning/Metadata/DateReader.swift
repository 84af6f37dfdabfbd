import ArticleModel

/// Reads dates and refuses those that cannot be: before 1990, when no news was on the web, or after `latest`.
struct DateReader {
    let latest: Timestamp?
    /// Of the page; it tells which number of `04/05/2025` is the day.
    var language: String?

    typealias Source = (source: String, values: [String?])

    /// The first value of the most trusted source that is a date.
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

    /// The first value that is a date, but later than `latest`.
    func firstLate(_ sources: [Source]) -> String? {
        guard latest != nil else { return nil }
        return sources.lazy.flatMap(\.values).compactMap { $0.flatMap(parts) }.first(where: isLate)?.description
    }

    private func isLate(_ parts: DateParts) -> Bool {
        latest.map { parts.secondsSinceEpoch > $0.secondsSinceEpoch } ?? false
    }

    private func parts(_ text: String) -> DateParts? { DateText(text, language: language).parts }
}
