import GRDB

/// Prints the rows that do not depend on when and in which order the runs were loaded, as sorted lines with text keys
/// for ids: two databases with equal dumps hold the same data.
///
/// The history of the runs is left out.
struct LogicalDump {
    let db: Database

    /// Calls `line` with lines such as `["authors","3f…",0,"Jane Roe"]`.
    func write(_ line: (String) throws -> Void) throws {
        for query in Self.queries {
            let rows = try String.fetchCursor(db, sql: "SELECT line FROM (\(query)) ORDER BY line")
            while let row = try rows.next() { try line(row) }
        }
    }

    /// The queries in the order of the words that their lines begin with.
    private static let queries = [
        """
        SELECT json_array('aliases', x.kind, x.alias, x.sense, x.normalized, x.articles, e.normalized, x.probability,
            x.evidence) AS line
        FROM entity_aliases x JOIN entities e ON e.id = x.entity_id
        """,
        """
        SELECT json_array('articles', a.article_key, a.title, a.subtitle, a.url, a.canonical_url, a.source, a.file,
            a.domain, o.name, d.raw_sha256, a.published_at, a.published_date, a.published_precision,
            a.published_source, a.published_offset_min, a.modified_at, a.language, a.section, a.agency,
            a.dateline_place, a.dateline_date, a.access, a.word_count, a.body_sha256,
            a.extraction_quality, a.quality_reasons) AS line
        FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN documents d ON d.id = a.document_id
        """,
        """
        SELECT json_array('authors', a.article_key, x.ordinal, w.name) AS line
        FROM article_authors x JOIN authors w ON w.id = x.author_id JOIN articles a ON a.id = x.article_id
        """,
        """
        SELECT json_array('changes', c.article_key, c.former_key, c.seen_at, c.former_seen_at, c.changes, x.ordinal, x.what,
            x.change, x.detail, x.before_paragraph, x.after_paragraph, x.before_words, x.after_words, x.before_text,
            x.after_text, x.facts) AS line
        FROM revision_changes x JOIN revision_comparisons c ON c.id = x.comparison_id
        """,
        """
        SELECT json_array('copyGroups', f.article_key, g.outlets, g.agency) AS line
        FROM copy_groups g JOIN articles f ON f.id = g.first_article_id
        """,
        """
        SELECT json_array('duplicates', a.article_key, o.article_key, d.kind, d.similarity,
            a.duplicate_kind, f.article_key) AS line
        FROM duplicates d JOIN articles a ON a.id = d.article_id JOIN articles o ON o.id = a.duplicate_of
            LEFT JOIN articles f ON f.id = d.first_article_id
        """,
        """
        SELECT json_array('entities', kind, normalized, name, role, country_code, geonames_id, latitude,
            longitude) AS line
        FROM entities
        """,
        """
        SELECT json_array('flags', a.article_key, f.ordinal, f.name, f.detail, f.start_char, f.end_char) AS line
        FROM quality_flags f JOIN articles a ON a.id = f.article_id
        """,
        """
        SELECT json_array('formerIDs', former_key, article_key) AS line FROM former_ids
        """,
        """
        SELECT json_array('mentions', a.article_key, m.start_char, m.end_char, e.kind, x.alias, e.normalized,
            m.surface, m.confidence, m.rule) AS line
        FROM mentions m JOIN articles a ON a.id = m.article_id JOIN entity_aliases x ON x.id = m.alias_id
            JOIN entities e ON e.id = x.entity_id
        """,
        """
        SELECT json_array('names', a.article_key, e.kind, x.alias, e.normalized, n.mentions, n.is_lead, n.role,
            n.country_code, n.geonames_id) AS line
        FROM article_entities n JOIN articles a ON a.id = n.article_id JOIN entities e ON e.id = n.entity_id
            JOIN entity_aliases x ON x.id = n.alias_id
        """,
        """
        SELECT json_array('pairs', min(a.kind || ' ' || a.normalized, b.kind || ' ' || b.normalized),
            max(a.kind || ' ' || a.normalized, b.kind || ' ' || b.normalized), p.articles) AS line
        FROM entity_pairs p JOIN entities a ON a.id = p.a_id JOIN entities b ON b.id = p.b_id
        """,
        """
        SELECT json_array('pages', a.article_key, p.number, p.url, p.page_key, p.is_joined) AS line
        FROM article_pages p JOIN articles a ON a.id = p.article_id
        """,
        """
        SELECT json_array('paragraphs', a.article_key, p.ordinal, p.role,
            substr(a.body, p.start_char + 1, p.end_char - p.start_char)) AS line
        FROM paragraphs p JOIN articles a ON a.id = p.article_id
        """,
        """
        SELECT json_array('quoteParts', a.article_key, q.ordinal, p.ordinal, p.start_char, p.end_char) AS line
        FROM quote_parts p JOIN quotes q ON q.id = p.quote_id JOIN articles a ON a.id = q.article_id
        """,
        """
        SELECT json_array('quotes', a.article_key, q.ordinal, q.kind, q.text, q.start_char, q.end_char,
            e.kind, e.normalized, x.alias, q.speaker_text, q.speaker_start_char, q.speaker_end_char,
            q.speaker_description, q.speaker_affiliation, q.cue, q.medium, q.statement, q.echo_of, q.attribution,
            q.confidence, q.rule) AS line
        FROM quotes q JOIN articles a ON a.id = q.article_id LEFT JOIN entities e ON e.id = q.speaker_entity_id
            LEFT JOIN entity_aliases x ON x.id = q.speaker_alias_id
        """,
        """
        SELECT json_array('rejects', r.stage, r.article_key, r.source, r.source_uri, r.reason, r.detail) AS line
        FROM open_rejects r
        """,
        """
        SELECT json_array('removed', a.article_key, b.ordinal, b.rule, b.reason, b.n_chars, b.sample,
            b.n_articles) AS line
        FROM removed_blocks b JOIN articles a ON a.id = b.article_id
        """,
        """
        SELECT json_array('rights', a.article_key, r.ordinal, r.place, r.name, r.agent, r.said, r.use, r.permission, r.since,
            r.link, r.is_in_force) AS line
        FROM rights r JOIN articles a ON a.id = r.article_id
        """,
        """
        SELECT json_array('stories', s.story_key, f.article_key, a.article_key) AS line
        FROM story_articles m JOIN stories s ON s.id = m.story_id JOIN articles f ON f.id = s.first_article_id
            JOIN articles a ON a.id = m.article_id
        """,
        """
        WITH wording AS (SELECT wording_id AS id, min(text) AS text FROM quotes GROUP BY wording_id)
        SELECT json_array('wordings', t.text, w.words, f.text) AS line
        FROM quote_wordings w JOIN wording t ON t.id = w.id JOIN wording f ON f.id = w.first_wording_id
        """,
    ]
}
