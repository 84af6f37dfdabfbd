import ArticleModel
import GRDB

/// The checks of the whole database, whose cost follows its size.
struct DatabaseChecks {
    private let db: Database

    init(_ db: Database) { self.db = db }

    static let names = ["integrity", "foreignKeys"] + searchIndexes + violations.map(\.name)
    private static let searchIndexes = ["articles_fts", "quotes_fts"]

    /// Runs all checks.
    func results() throws -> [CheckResult] {
        let results =
            try [integrity(), foreignKeys()] + Self.searchIndexes.map(searchIndex)
            + Self.violations.map { try expectNone($0.name, $0.query) }
        return results.map(\.advised)
    }

    private func integrity() throws -> CheckResult {
        let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)")
        return CheckResult(
            name: "integrity", severity: .error, passed: found == ["ok"], observed: found.joined(separator: "; "),
            expected: "ok")
    }

    private func foreignKeys() throws -> CheckResult {
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        return CheckResult(
            name: "foreignKeys", severity: .error, passed: orphans == 0, observed: "\(orphans) rows", expected: "0 rows"
        )
    }

    /// Compares a full-text index with its rows, as rank 1 asks: `integrity_check` alone does not.
    private func searchIndex(_ index: String) throws -> CheckResult {
        var observed = "in step"
        do {
            try db.execute(sql: "INSERT INTO \(index)(\(index), rank) VALUES ('integrity-check', 1)")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            observed = "out of step"
        }
        return CheckResult(
            name: index, severity: .error, passed: observed == "in step", observed: observed, expected: "in step")
    }

    private func expectNone(_ name: String, _ query: String) throws -> CheckResult {
        let found = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(query))") ?? 0
        return CheckResult(
            name: name, severity: .error, passed: found == 0, observed: "\(found) rows", expected: "0 rows")
    }
}

// MARK: - Violations

extension DatabaseChecks {
    /// Queries that find nothing in a consistent database.
    private static let violations: [(name: String, query: String)] = [
        (
            "paragraphsMakeBody",
            """
            SELECT a.id FROM articles a LEFT JOIN paragraphs p ON p.article_id = a.id
            GROUP BY a.id HAVING max(coalesce(p.end_char, 0)) <> length(a.body)
            """
        ),
        (
            "mentionsInBody",
            """
            SELECT 1 FROM mentions m JOIN articles a ON a.id = m.article_id
            WHERE substr(a.body, m.start_char + 1, m.end_char - m.start_char) <> m.surface
            """
        ),
        (
            "quotesInBody",
            """
            SELECT 1 FROM quotes q JOIN articles a ON a.id = q.article_id
            WHERE q.text <> substr(a.body, q.start_char + 1, q.end_char - q.start_char) || coalesce((
                SELECT group_concat(char(10) || part, '') FROM (
                    SELECT substr(a.body, p.start_char + 1, p.end_char - p.start_char) AS part
                    FROM quote_parts p WHERE p.quote_id = q.id ORDER BY p.ordinal)), '')
            """
        ),
        (
            "speakersInBody",
            """
            SELECT 1 FROM quotes q JOIN articles a ON a.id = q.article_id
            WHERE substr(a.body, q.speaker_start_char + 1, q.speaker_end_char - q.speaker_start_char) <> q.speaker_text
            """
        ),
        (
            "mentionsCounted",
            """
            SELECT 1 FROM article_entities e WHERE e.mentions <> (
                SELECT count(*) FROM mentions m WHERE m.article_id = e.article_id AND m.alias_id = e.alias_id
                    AND m.rule NOT IN ('pronoun', 'nominal'))
            """
        ),
        (
            "namesCounted",
            """
            SELECT 1 FROM entity_aliases x LEFT JOIN article_entities e ON e.alias_id = x.id
            GROUP BY x.id HAVING x.articles <> count(e.article_id) OR x.articles = 0
            """
        ),
        (
            "rolesCounted",
            """
            SELECT alias_id, role, articles FROM alias_roles
            EXCEPT SELECT alias_id, role, count(*) FROM article_entities WHERE role IS NOT NULL GROUP BY 1, 2
            """
        ),
        (
            "pairsCounted",
            """
            WITH name AS (SELECT DISTINCT article_id, entity_id FROM article_entities),
                counted AS (
                    SELECT article_id FROM name GROUP BY article_id
                    HAVING count(*) <= \(CooccurrenceCounts.maximumNames)),
                pair AS (
                    SELECT a.entity_id AS a_id, b.entity_id AS b_id, count(*) AS articles
                    FROM counted c JOIN name a ON a.article_id = c.article_id
                        JOIN name b ON b.article_id = c.article_id AND a.entity_id < b.entity_id
                    GROUP BY 1, 2)
            SELECT * FROM (SELECT * FROM pair EXCEPT SELECT a_id, b_id, articles FROM entity_pairs)
            UNION ALL
            SELECT * FROM (SELECT a_id, b_id, articles FROM entity_pairs EXCEPT SELECT * FROM pair)
            """
        ),
        (
            "quotesCounted",
            """
            WITH counted AS (
                SELECT coalesce(substr(a.published_date, 1, 7), ''), coalesce(a.outlet_id, 0), q.speaker_entity_id,
                    count(*), sum(q.kind = 'direct'), sum(q.echo_of IS NOT NULL), count(DISTINCT a.id)
                FROM quotes q JOIN articles a ON a.id = q.article_id
                WHERE q.speaker_entity_id IS NOT NULL AND q.kind <> 'indirect' AND a.duplicate_of IS NULL
                GROUP BY 1, 2, 3),
                summed AS (SELECT entity_id, sum(quotes) FROM quotes_by_month GROUP BY 1)
            SELECT 1 FROM (SELECT * FROM counted EXCEPT SELECT * FROM quotes_by_month)
            UNION ALL SELECT 1 FROM (SELECT * FROM quotes_by_month EXCEPT SELECT * FROM counted)
            UNION ALL SELECT 1 FROM (SELECT * FROM summed EXCEPT SELECT * FROM speakers)
            UNION ALL SELECT 1 FROM (SELECT * FROM speakers EXCEPT SELECT * FROM summed)
            """
        ),
        (
            "namesStandForOneEntity",
            """
            SELECT 1 FROM article_entities e JOIN entity_aliases x ON x.id = e.alias_id
            WHERE e.entity_id <> x.entity_id
            UNION ALL SELECT 1 FROM quotes q JOIN entity_aliases x ON x.id = q.speaker_alias_id
            WHERE q.speaker_entity_id <> x.entity_id
            """
        ),
        (
            "entitiesNamed",
            """
            SELECT 1 FROM entities e WHERE e.name = ''
                OR NOT EXISTS (SELECT 1 FROM entity_aliases x WHERE x.entity_id = e.id)
            """
        ),
        (
            "copiesAgree",
            """
            SELECT id, duplicate_of, duplicate_kind FROM articles WHERE duplicate_of IS NOT NULL
            EXCEPT SELECT article_id, original_id, kind FROM duplicates
            """
        ),
        (
            "copiesGrouped",
            """
            SELECT g.first_article_id FROM copy_groups g LEFT JOIN duplicates d ON d.first_article_id = g.first_article_id
            GROUP BY g.first_article_id HAVING count(d.article_id) + 1 <> g.articles
            UNION ALL SELECT d.article_id FROM duplicates d LEFT JOIN duplicates o ON o.article_id = d.original_id
            WHERE d.first_article_id IS NOT coalesce(o.first_article_id, d.original_id)
            UNION ALL SELECT article_id FROM (
                SELECT article_id FROM recent_fingerprint_marks UNION ALL SELECT article_id FROM fingerprint_marks)
            WHERE article_id NOT IN (SELECT article_id FROM fingerprints)
            """
        ),
        (
            "storiesCounted",
            """
            SELECT s.id FROM stories s LEFT JOIN story_articles m ON m.story_id = s.id
            GROUP BY s.id HAVING count(m.article_id) <> s.articles
            """
        ),
        (
            "wordingsPrinted",
            """
            SELECT id FROM quote_wordings w WHERE NOT EXISTS (SELECT 1 FROM quotes q WHERE q.wording_id = w.id)
            UNION ALL
            SELECT wording_id FROM (
                SELECT wording_id FROM recent_quote_wording_marks UNION ALL SELECT wording_id FROM quote_wording_marks)
            WHERE wording_id NOT IN (SELECT id FROM quote_wordings)
            """
        ),
        (
            "wordingsOfOneUtterance",
            """
            SELECT 1 FROM quote_wording_links l JOIN quote_wordings a ON a.id = l.a_id
                JOIN quote_wordings b ON b.id = l.b_id
            WHERE a.first_wording_id IS NOT b.first_wording_id
            """
        ),
        (
            "formerIDsHaveNoRows",
            """
            SELECT 1 FROM former_ids f WHERE EXISTS (SELECT 1 FROM articles a WHERE a.article_key = f.former_key)
                OR NOT EXISTS (SELECT 1 FROM articles a WHERE a.article_key = f.article_key)
            """
        ),
        (
            "revisionsKnown",
            """
            SELECT 1 FROM articles a WHERE NOT EXISTS (
                SELECT 1 FROM article_revisions v WHERE v.run_id = a.run_id AND (v.article_key = a.article_key
                    OR v.article_key IN (SELECT f.former_key FROM former_ids f WHERE f.article_key = a.article_key)))
            """
        ),
    ]
}
