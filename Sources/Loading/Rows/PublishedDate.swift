import ArticleModel

/// The date of an article as the columns hold it.
struct PublishedDate: Equatable {
    /// The time in UTC, such as `2026-11-21T06:00:00Z`.
    var at: String?
    /// The calendar day on the clock of the outlet; nil where only the month or year is known.
    var day: String?
    var precision = "unknown"
    var source: String?
    var offsetMinutes: Int?

    init(_ date: ArticleDate?) {
        guard let date, let parts = date.parts else { return }
        at = Timestamp(secondsSinceEpoch: parts.secondsSinceEpoch).description
        precision = parts.precision.rawValue
        source = date.source
        offsetMinutes = parts.offsetMinutes
        if parts.precision != .month && parts.precision != .year { day = parts.date.description }
    }
}
