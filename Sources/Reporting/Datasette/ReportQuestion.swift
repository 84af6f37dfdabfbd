/// A question in SQL, whose first line is a comment that asks it in English.
struct ReportQuestion: Equatable {
    let name: String
    let title: String
    let sql: String

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", maxSplits: 1)
        title = String(lines.first.map { $0.drop { $0 == "-" || $0 == " " } } ?? "")
        sql = String(lines.last ?? "")
    }

    /// The questions of `sql/`, where `scripts/ask` finds them too.
    static let all = [
        ReportQuestion("articles-by-day", PackageResources.articles_by_day_sql),
        ReportQuestion("copies", PackageResources.copies_sql),
        ReportQuestion("correction-notes", PackageResources.correction_notes_sql),
        ReportQuestion("corrections", PackageResources.corrections_sql),
        ReportQuestion("gone-articles", PackageResources.gone_articles_sql),
        ReportQuestion("latest-quotes", PackageResources.latest_quotes_sql),
        ReportQuestion("most-quoted", PackageResources.most_quoted_sql),
        ReportQuestion("names-by-week", PackageResources.names_by_week_sql),
        ReportQuestion("open-rejects", PackageResources.open_rejects_sql),
        ReportQuestion("places-by-country", PackageResources.places_by_country_sql),
        ReportQuestion("read-with-care", PackageResources.read_with_care_sql),
        ReportQuestion("removed-by-rule", PackageResources.removed_by_rule_sql),
        ReportQuestion("reserved-uses", PackageResources.reserved_uses_sql),
        ReportQuestion("run-health", PackageResources.run_health_sql),
        ReportQuestion("same-quote", PackageResources.same_quote_sql),
        ReportQuestion("share-of-voice", PackageResources.share_of_voice_sql),
        ReportQuestion("stories-across-outlets", PackageResources.stories_across_outlets_sql),
        ReportQuestion("unattributed-quotes", PackageResources.unattributed_quotes_sql),
        ReportQuestion("who-said-what", PackageResources.who_said_what_sql),
        ReportQuestion("who-with-whom", PackageResources.who_with_whom_sql),
    ]
}
