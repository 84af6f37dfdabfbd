import Queries

extension QuestionCatalogue {
    /// The files of `sql/`, which the build puts into the program, in the order of their names.
    static func builtIn() throws -> [Question] {
        try texts.map { name, bytes in try Question(QueryFile(name, text: String(decoding: bytes, as: UTF8.self))) }
    }

    private static let texts: [(name: String, bytes: [UInt8])] = [
        ("ambiguous-names", PackageResources.ambiguous_names_sql),
        ("articles-about", PackageResources.articles_about_sql),
        ("articles-by-day", PackageResources.articles_by_day_sql),
        ("authors", PackageResources.authors_sql),
        ("changed-quotes", PackageResources.changed_quotes_sql),
        ("copies", PackageResources.copies_sql),
        ("correction-notes", PackageResources.correction_notes_sql),
        ("corrections", PackageResources.corrections_sql),
        ("doubtful-quotes", PackageResources.doubtful_quotes_sql),
        ("failed-checks", PackageResources.failed_checks_sql),
        ("first-and-last", PackageResources.first_and_last_sql),
        ("gone-articles", PackageResources.gone_articles_sql),
        ("latest-quotes", PackageResources.latest_quotes_sql),
        ("left-out", PackageResources.left_out_sql),
        ("lowest-quality", PackageResources.lowest_quality_sql),
        ("most-quoted", PackageResources.most_quoted_sql),
        ("names-by-week", PackageResources.names_by_week_sql),
        ("open-rejects", PackageResources.open_rejects_sql),
        ("outlets", PackageResources.outlets_sql),
        ("overview", PackageResources.overview_sql),
        ("places-by-country", PackageResources.places_by_country_sql),
        ("quoted-where", PackageResources.quoted_where_sql),
        ("quotes-about", PackageResources.quotes_about_sql),
        ("read-with-care", PackageResources.read_with_care_sql),
        ("removed-blocks", PackageResources.removed_blocks_sql),
        ("removed-by-rule", PackageResources.removed_by_rule_sql),
        ("reserved-uses", PackageResources.reserved_uses_sql),
        ("run-health", PackageResources.run_health_sql),
        ("said-by", PackageResources.said_by_sql),
        ("same-quote", PackageResources.same_quote_sql),
        ("share-of-voice", PackageResources.share_of_voice_sql),
        ("silent-corrections", PackageResources.silent_corrections_sql),
        ("sources", PackageResources.sources_sql),
        ("spellings", PackageResources.spellings_sql),
        ("stories", PackageResources.stories_sql),
        ("stories-across-outlets", PackageResources.stories_across_outlets_sql),
        ("trend", PackageResources.trend_sql),
        ("two-sides", PackageResources.two_sides_sql),
        ("unattributed-quotes", PackageResources.unattributed_quotes_sql),
        ("what-changed", PackageResources.what_changed_sql),
        ("who-copies-whom", PackageResources.who_copies_whom_sql),
        ("who-said-what", PackageResources.who_said_what_sql),
        ("who-speaks-about", PackageResources.who_speaks_about_sql),
        ("who-with-whom", PackageResources.who_with_whom_sql),
    ]
}
