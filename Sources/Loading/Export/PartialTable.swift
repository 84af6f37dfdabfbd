import GRDB

/// How a table of a partial database is filled: with the rows of the whole one that fulfil a condition, or by statements of its
/// own.
///
/// A table that is named here nowhere is filled by its column `article_id` or `article_key`, with the rows of the chosen articles.
struct PartialTable {
    let name: String
    private let sql: String
    /// Whether `sql` is a condition on the rows, and no statements.
    private let isCondition: Bool

    private init(_ name: String, where condition: String) { (self.name, sql, isCondition) = (name, condition, true) }

    private init(_ name: String, by statements: String) { (self.name, sql, isCondition) = (name, statements, false) }

    func fill(_ db: Database) throws {
        guard isCondition else { return try db.execute(sql: sql) }
        let columns = try db.columns(in: name).map(\.name.quotedDatabaseIdentifier).joined(separator: ", ")
        try db.execute(
            sql: "INSERT INTO main.\(name) (\(columns)) SELECT \(columns) FROM whole.\(name) WHERE \(sql)")
    }

    /// What must be there when it is decided which articles are copies; and before the quotations, which triggers count.
    static let beforeCopies = [
        PartialTable("articles", where: "id IN (SELECT id FROM chosen_articles)"), ofArticle("fingerprints"),
        ofArticle("fingerprint_marks"), ofArticle("recent_fingerprint_marks"),
        PartialTable(
            "fingerprint_version",
            by: "UPDATE main.fingerprint_version SET version = (SELECT version FROM whole.fingerprint_version)"),
        PartialTable(
            "duplicates",
            by: """
                INSERT INTO main.duplicates (article_id, original_id, kind, similarity)
                SELECT article_id, original_id, kind, similarity FROM whole.duplicates
                WHERE article_id IN (SELECT id FROM chosen_articles)
                """),
    ]

    /// Returns the other tables, in an order in which each finds what it asks for.
    static func others(in db: Database) throws -> [PartialTable] {
        let known = Set((beforeCopies + listed).map(\.name)).union(filledElsewhere)
        let names = try String.fetchAll(
            db,
            sql: """
                SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                    AND name NOT LIKE 'grdb\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_fts%' ESCAPE '\\' ORDER BY name
                """)
        return try names.filter { !known.contains($0) }.map { try ofArticle($0, db) } + listed
    }

    private static func ofArticle(_ name: String) -> PartialTable {
        PartialTable(name, where: "article_id IN (SELECT id FROM chosen_articles)")
    }

    private static func ofArticle(_ name: String, _ db: Database) throws -> PartialTable {
        let columns = Set(try db.columns(in: name).map(\.name))
        if columns.contains("article_id") { return ofArticle(name) }
        precondition(columns.contains("article_key"), "nothing tells to which articles the rows of \(name) belong")
        return PartialTable(name, where: "article_key IN (SELECT article_key FROM chosen_keys)")
    }

    /// Tables of groups and pairs, which are made by code, and those that triggers fill.
    private static let filledElsewhere: Set<String> = ["copy_groups", "entity_pairs", "quotes_by_month", "speakers"]
}

// MARK: - Names, quotations, stories and runs

extension PartialTable {
    private static let listed =
        [
            PartialTable("outlets", where: "id IN (SELECT outlet_id FROM main.articles)"),
            PartialTable("authors", where: "id IN (SELECT author_id FROM main.article_authors)"),
            PartialTable(
                "documents",
                by: """
                    INSERT INTO main.documents (id, raw_sha256, source_uri) SELECT d.id, d.raw_sha256, (
                        SELECT min(coalesce(a.url, a.source || '/' || a.file, a.file, a.article_key))
                        FROM main.articles a WHERE a.document_id = d.id)
                    FROM whole.documents d WHERE d.id IN (SELECT document_id FROM main.articles)
                    """),
            PartialTable(
                "former_ids", where: "article_key IN (SELECT article_key FROM chosen_keys)"),
            PartialTable(
                "same_articles",
                where: """
                    former_key IN (SELECT article_key FROM chosen_keys) AND article_key IN (SELECT article_key FROM chosen_keys)
                    """),
            PartialTable(
                "revision_comparisons",
                where: """
                    article_key IN (SELECT article_key FROM chosen_keys) AND former_key IN (SELECT article_key FROM chosen_keys)
                    """),
            PartialTable(
                "revision_changes", where: "comparison_id IN (SELECT id FROM main.revision_comparisons)"),
        ] + names + quotations + stories + runs

    private static let names = [
        PartialTable(
            "entity_aliases",
            by: """
                CREATE TEMP TABLE chosen_aliases AS
                SELECT alias_id, count(*) AS articles FROM main.article_entities GROUP BY alias_id;
                INSERT INTO main.entity_aliases SELECT x.* FROM chosen_aliases c JOIN whole.entity_aliases x ON x.id = c.alias_id;
                UPDATE main.entity_aliases SET articles = c.articles FROM chosen_aliases c WHERE c.alias_id = id;
                """),
        PartialTable("entities", where: "id IN (SELECT entity_id FROM main.entity_aliases)"),
        PartialTable(
            "name_pins",
            where:
                "EXISTS (SELECT 1 FROM main.entity_aliases x WHERE x.kind = name_pins.kind AND x.pin = name_pins.name)"),
        PartialTable(
            "alias_roles",
            by: """
                INSERT INTO main.alias_roles (alias_id, role, articles)
                SELECT alias_id, role, count(*) FROM main.article_entities WHERE role IS NOT NULL GROUP BY 1, 2
                """),
        PartialTable(
            "alias_locations",
            by: """
                INSERT INTO main.alias_locations (alias_id, country_code, latitude, longitude, geonames_id, articles)
                SELECT alias_id, country_code, latitude, longitude, geonames_id, count(*) FROM main.article_entities
                WHERE country_code IS NOT NULL GROUP BY 1, 2, 3, 4, 5
                """),
    ]

    private static let quotations = [
        PartialTable("quote_parts", where: "quote_id IN (SELECT id FROM main.quotes)"),
        PartialTable(
            "quote_wordings",
            by: """
                INSERT INTO main.quote_wordings
                SELECT w.* FROM whole.quote_wordings w WHERE w.id IN (SELECT wording_id FROM main.quotes);
                CREATE TEMP TABLE first_wordings AS
                SELECT utterance_id, wording_id FROM (
                    SELECT w.first_wording_id AS utterance_id, w.id AS wording_id, row_number() OVER (
                        PARTITION BY w.first_wording_id
                        ORDER BY coalesce(a.published_at, '9999'), a.article_key, q.ordinal) AS place
                    FROM main.quote_wordings w JOIN main.quotes q ON q.wording_id = w.id
                        JOIN main.articles a ON a.id = q.article_id)
                WHERE place = 1;
                CREATE INDEX temp.first_wordings_utterance ON first_wordings(utterance_id);
                UPDATE main.quote_wordings SET first_wording_id = (
                    SELECT f.wording_id FROM first_wordings f WHERE f.utterance_id = first_wording_id);
                """),
        PartialTable("quote_wording_marks", where: "wording_id IN (SELECT id FROM main.quote_wordings)"),
        PartialTable("recent_quote_wording_marks", where: "wording_id IN (SELECT id FROM main.quote_wordings)"),
        PartialTable(
            "quote_wording_links",
            where: "a_id IN (SELECT id FROM main.quote_wordings) AND b_id IN (SELECT id FROM main.quote_wordings)"),
    ]

    /// A story of which one article is left is none.
    private static let stories = [
        PartialTable(
            "stories",
            by: """
                DELETE FROM main.story_articles WHERE story_id IN (
                    SELECT story_id FROM main.story_articles GROUP BY story_id HAVING count(*) < 2);
                INSERT INTO main.stories (id, story_key, first_article_id, articles)
                SELECT s.id, s.story_key, (
                        SELECT a.id FROM main.story_articles m JOIN main.articles a ON a.id = m.article_id
                        WHERE m.story_id = s.id ORDER BY coalesce(a.published_at, '9999'), a.article_key LIMIT 1),
                    (SELECT count(*) FROM main.story_articles m WHERE m.story_id = s.id)
                FROM whole.stories s WHERE s.id IN (SELECT story_id FROM main.story_articles)
                """),
        PartialTable(
            "story_links",
            where: "a_id IN (SELECT id FROM chosen_articles) AND b_id IN (SELECT id FROM chosen_articles)"),
    ]

    /// The runs that have something of the articles, and the newest. What could not be taken belongs to no outlet: it is known by
    /// its source, where that brings articles of the chosen outlets alone; and what a check has seen may name any outlet.
    private static let runs = [
        PartialTable(
            "rejects",
            where: """
                article_key IN (SELECT article_key FROM chosen_keys) OR EXISTS (
                    SELECT 1 FROM whole.runs u, chosen c WHERE u.id = run_id
                        AND (c.since IS NULL OR substr(u.started_at, 1, 10) >= c.since)
                        AND (NOT c.is_by_outlet OR source IN (SELECT source FROM chosen_sources))
                        AND EXISTS (
                            SELECT 1 FROM whole.open_rejects o WHERE o.article_key IS rejects.article_key
                                AND o.run = u.run_uid AND o.source_uri = rejects.source_uri AND o.reason = rejects.reason))
                """),
        PartialTable(
            "resolved_rejects", where: "article_key IN (SELECT article_key FROM main.rejects)"),
        PartialTable(
            "runs",
            where: """
                id IN (SELECT run_id FROM main.articles UNION SELECT run_id FROM main.article_revisions
                    UNION SELECT run_id FROM main.rejects UNION SELECT run_id FROM main.resolved_rejects)
                OR run_uid = (SELECT max(run_uid) FROM whole.runs)
                """),
        PartialTable("stage_runs", where: "run_id IN (SELECT id FROM main.runs)"),
        PartialTable("source_runs", where: "run_id IN (SELECT id FROM main.runs) AND \(isOfSource)"),
        PartialTable("source_rejects", where: "run_id IN (SELECT id FROM main.runs) AND \(isOfSource)"),
        PartialTable(
            "checks", where: "run_id IN (SELECT id FROM main.runs) AND NOT (SELECT is_by_outlet FROM chosen)"),
        PartialTable(
            "rule_changes",
            where: """
                EXISTS (
                    SELECT 1 FROM chosen c
                    WHERE NOT c.is_by_outlet AND (c.since IS NULL OR substr(changed_at, 1, 10) >= c.since))
                """),
    ]

    private static let isOfSource =
        "(NOT (SELECT is_by_outlet FROM chosen) OR source IN (SELECT source FROM chosen_sources))"
}
