/// One of the SQL files under `Schema/`, which the build embeds in the code.
struct SchemaFile {
    /// The file's name without its ending.
    let name: String
    let sql: String

    private init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        sql = String(decoding: bytes, as: UTF8.self)
    }
}

extension SchemaFile {
    /// The migrations that make the tables, in the order in which they are run: that of their names.
    ///
    /// A migration never changes once a tag has it, since databases exist that it made; another one follows.
    /// (The build writes `_` for the digit that a file's name begins with.)
    static let migrations = [
        SchemaFile("0001-runs", PackageResources._001_runs_sql),
        SchemaFile("0002-articles", PackageResources._002_articles_sql),
        SchemaFile("0003-names", PackageResources._003_names_sql),
        SchemaFile("0004-quotes", PackageResources._004_quotes_sql),
        SchemaFile("0005-copies-and-stories", PackageResources._005_copies_and_stories_sql),
        SchemaFile("0006-search", PackageResources._006_search_sql),
        SchemaFile("0007-rights", PackageResources._007_rights_sql),
        SchemaFile("0008-sources", PackageResources._008_sources_sql),
        SchemaFile("0009-name-senses", PackageResources._009_name_senses_sql),
        SchemaFile("0010-identity", PackageResources._010_identity_sql),
        SchemaFile("0011-feed-texts", PackageResources._011_feed_texts_sql),
        SchemaFile("0012-resolved-rejects", PackageResources._012_resolved_rejects_sql),
        SchemaFile("0013-corrections", PackageResources._013_corrections_sql),
        SchemaFile("0014-extraction-quality", PackageResources._014_extraction_quality_sql),
        SchemaFile("0015-notes-and-pages", PackageResources._015_notes_and_pages_sql),
        SchemaFile("0016-joined-pages", PackageResources._016_joined_pages_sql),
        SchemaFile("0017-counted-quotes", PackageResources._017_counted_quotes_sql),
        SchemaFile("0018-stories-by-terms", PackageResources._018_stories_by_terms_sql),
        SchemaFile("0019-copy-groups", PackageResources._019_copy_groups_sql),
        SchemaFile("0020-revision-changes", PackageResources._020_revision_changes_sql),
        SchemaFile("0021-smaller-rows", PackageResources._021_smaller_rows_sql),
        SchemaFile("0022-names-by-time", PackageResources._022_names_by_time_sql),
        SchemaFile("0023-rule-changes", PackageResources._023_rule_changes_sql),
    ]

    /// The views, one a file, which may change at any time.
    static let views = [
        SchemaFile("ambiguous_names", PackageResources.ambiguous_names_sql),
        SchemaFile("article_changes", PackageResources.article_changes_sql),
        SchemaFile("article_list", PackageResources.article_list_sql),
        SchemaFile("article_paragraphs", PackageResources.article_paragraphs_sql),
        SchemaFile("articles_by_author", PackageResources.articles_by_author_sql),
        SchemaFile("articles_by_day_and_outlet", PackageResources.articles_by_day_and_outlet_sql),
        SchemaFile("articles_to_read_with_care", PackageResources.articles_to_read_with_care_sql),
        SchemaFile("changes_by_rule", PackageResources.changes_by_rule_sql),
        SchemaFile("copies", PackageResources.copies_sql),
        SchemaFile("correction_notes", PackageResources.correction_notes_sql),
        SchemaFile("corrections", PackageResources.corrections_sql),
        SchemaFile("failed_checks", PackageResources.failed_checks_sql),
        SchemaFile("flagged_articles", PackageResources.flagged_articles_sql),
        SchemaFile("flags_by_outlet", PackageResources.flags_by_outlet_sql),
        SchemaFile("gone_articles", PackageResources.gone_articles_sql),
        SchemaFile("mentions_by_week", PackageResources.mentions_by_week_sql),
        SchemaFile("names_of_entities", PackageResources.names_of_entities_sql),
        SchemaFile("open_rejects", PackageResources.open_rejects_sql),
        SchemaFile("pinned_names", PackageResources.pinned_names_sql),
        SchemaFile("places_by_country", PackageResources.places_by_country_sql),
        SchemaFile("quality_by_outlet", PackageResources.quality_by_outlet_sql),
        SchemaFile("quotes_by_speaker", PackageResources.quotes_by_speaker_sql),
        SchemaFile("quotes_in_print", PackageResources.quotes_in_print_sql),
        SchemaFile("recurring_blocks", PackageResources.recurring_blocks_sql),
        SchemaFile("removed_by_rule", PackageResources.removed_by_rule_sql),
        SchemaFile("reported_speech", PackageResources.reported_speech_sql),
        SchemaFile("rights_by_outlet", PackageResources.rights_by_outlet_sql),
        SchemaFile("rights_of_articles", PackageResources.rights_of_articles_sql),
        SchemaFile("rights_statements", PackageResources.rights_statements_sql),
        SchemaFile("run_health", PackageResources.run_health_sql),
        SchemaFile("same_quote_across_outlets", PackageResources.same_quote_across_outlets_sql),
        SchemaFile("share_of_voice", PackageResources.share_of_voice_sql),
        SchemaFile("source_health", PackageResources.source_health_sql),
        SchemaFile("stories_across_outlets", PackageResources.stories_across_outlets_sql),
        SchemaFile("top_names", PackageResources.top_names_sql),
        SchemaFile("who_appears_with_whom", PackageResources.who_appears_with_whom_sql),
    ]

    /// What each table, view and column holds, by subject.
    static let descriptions = [
        SchemaFile("about-articles", PackageResources.about_articles_sql),
        SchemaFile("about-copies-and-stories", PackageResources.about_copies_and_stories_sql),
        SchemaFile("about-names", PackageResources.about_names_sql),
        SchemaFile("about-quotes", PackageResources.about_quotes_sql),
        SchemaFile("about-rights", PackageResources.about_rights_sql),
        SchemaFile("about-runs", PackageResources.about_runs_sql),
    ]
}
