import ArticleModel

/// Settings of how Datasette shows each table: the column that names a row, facets, order and search.
enum TableSettings {
    /// Tables that serve the program alone, which Datasette lists apart.
    static let hidden = [
        "alias_locations", "alias_roles", "fingerprint_marks", "fingerprint_version", "fingerprints", "grdb_migrations",
        "recent_fingerprint_marks", "recent_quote_wording_marks", "speakers", "story_links",
    ]

    static func of(_ table: String) -> [String: JSONValue] {
        hidden.contains(table) ? ["hidden": .bool(true)] : settings[table] ?? [:]
    }

    /// The settings of each table that needs some; left to itself Datasette 1.0 names articles by their key.
    private static let settings: [String: [String: JSONValue]] = [
        "articles": [
            "label_column": .string("title"), "sort_desc": .string("published_at"),
            "facets": texts("outlet_id", "published_date", "section"),
        ],
        "outlets": ["label_column": .string("name")],
        "authors": ["label_column": .string("name")],
        "entities": ["label_column": .string("name"), "facets": texts("kind", "country_code")],
        "entity_aliases": ["label_column": .string("alias"), "facets": texts("kind")],
        "documents": ["label_column": .string("source_uri")],
        "runs": ["label_column": .string("run_uid"), "sort_desc": .string("run_uid")],
        "quotes": ["label_column": .string("text"), "facets": texts("kind", "attribution", "cue", "rule")],
        "rejects": ["label_column": .string("source_uri"), "facets": texts("stage", "reason", "source")],
        "removed_blocks": ["facets": texts("rule", "reason")],
        "article_list": [
            "fts_table": .string("articles_fts"), "fts_pk": .string("id"), "facets": texts("outlet", "day"),
        ],
        "quotes_by_speaker": [
            "fts_table": .string("quotes_fts"), "fts_pk": .string("quote_id"),
            "facets": texts("speaker", "outlet", "kind", "attribution"),
        ],
        "article_changes": ["facets": texts("what", "change", "outlet")],
        "open_rejects": ["facets": texts("stage", "reason", "source")],
        "correction_notes": ["facets": texts("outlet", "kind")],
        "corrections": ["facets": texts("outlet")],
        "gone_articles": ["facets": texts("outlet")],
        "quality_by_outlet": ["sort_desc": .string("fall")],
        "removed_by_rule": ["facets": texts("rule", "outlet")],
    ]

    private static func texts(_ values: String...) -> JSONValue { .array(values.map(JSONValue.string)) }
}
