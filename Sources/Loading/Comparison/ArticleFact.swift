import ArticleModel
import GRDB

/// A row of an article, without the numbers that a reload gives anew: what there is, and what is said of it.
struct ArticleFact: Hashable {
    let what: String
    /// What there is: the words of a quotation, say; empty where an article has one such value, as a title.
    let item: String
    /// What is said of it: of a quotation, its speaker.
    let value: String?
    let rule: String?
}

extension ArticleFact {
    /// Returns all facts of an article. Quality and confidences are left out: they are no facts, and differ by a little with
    /// every model.
    static func all(of article: Int64, _ db: Database) throws -> [ArticleFact] {
        // SQL would count the characters of the body from its beginning for every paragraph.
        let body = try db.text("SELECT body FROM articles WHERE id = ?", [article]) ?? ""
        var paragraphs = ArticleBody.paragraphs(of: body)[...]
        return try db.prepared(query).all([article]) { row in
            let what = row.text(0)
            let item = what == "paragraph" ? paragraphs.popFirst() ?? "" : row.text(1)
            return ArticleFact(what: what, item: item, value: row.optionalText(2), rule: row.optionalText(3))
        }
    }

    /// The facts in the order in which somebody would look at them.
    private static let query = """
        SELECT 'title' AS what, '' AS item, title AS value, NULL AS rule FROM articles WHERE id = ?1
        UNION ALL SELECT 'subtitle', '', subtitle, NULL FROM articles WHERE id = ?1
        UNION ALL SELECT 'day', '', published_date, published_source FROM articles WHERE id = ?1
        UNION ALL SELECT 'outlet', '', o.name, NULL FROM articles a JOIN outlets o ON o.id = a.outlet_id WHERE a.id = ?1
        UNION ALL SELECT 'language', '', language, NULL FROM articles WHERE id = ?1
        UNION ALL SELECT 'section', '', section, NULL FROM articles WHERE id = ?1
        UNION ALL SELECT 'agency', '', agency, NULL FROM articles WHERE id = ?1
        UNION ALL SELECT 'access', '', access, NULL FROM articles WHERE id = ?1
        UNION ALL SELECT 'author', w.name, NULL, NULL
            FROM article_authors x JOIN authors w ON w.id = x.author_id WHERE x.article_id = ?1
        UNION ALL SELECT * FROM (
            SELECT 'paragraph', '', role, NULL FROM paragraphs WHERE article_id = ?1 ORDER BY ordinal)
        UNION ALL SELECT 'removed block', sample, rule, rule FROM removed_blocks WHERE article_id = ?1
        UNION ALL SELECT 'flag', name, detail, name FROM quality_flags WHERE article_id = ?1
        UNION ALL SELECT iif(q.kind = 'indirect', 'reported speech', 'quotation'), q.text,
            coalesce(x.alias, q.speaker_description), q.rule
            FROM quotes q LEFT JOIN entity_aliases x ON x.id = q.speaker_alias_id WHERE q.article_id = ?1
        UNION ALL SELECT 'mention', m.surface, x.alias || ' (' || x.kind || ')', m.rule
            FROM mentions m JOIN entity_aliases x ON x.id = m.alias_id WHERE m.article_id = ?1
        UNION ALL SELECT 'right', name || ': ' || said, use || ' ' || permission, place FROM rights WHERE article_id = ?1
        UNION ALL SELECT 'page', url, iif(is_joined, 'joined', NULL), NULL FROM article_pages WHERE article_id = ?1
        """
}
