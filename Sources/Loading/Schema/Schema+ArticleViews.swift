extension Schema {
    /// Questions about articles. A copy of another article is left out where it would count twice.
    static let articleViews = """
        CREATE VIEW article_list AS
        SELECT a.id, a.article_key, a.published_date AS day, o.name AS outlet, a.title, a.url, a.section, a.language,
            a.word_count AS words,
            (SELECT count(*) FROM quotes q WHERE q.article_id = a.id) AS quotes,
            (SELECT count(DISTINCT e.entity_id) FROM article_entities e WHERE e.article_id = a.id) AS names,
            (SELECT count(*) FROM quality_flags f WHERE f.article_id = a.id) AS flags,
            (SELECT count(*) FROM articles c WHERE c.duplicate_of = a.id) AS copies
        FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
        WHERE a.duplicate_of IS NULL;

        CREATE VIEW articles_by_day_and_outlet AS
        SELECT a.published_date AS day, o.name AS outlet, count(*) AS articles,
            sum(a.duplicate_of IS NOT NULL) AS copies, sum(a.word_count) AS words
        FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
        GROUP BY a.published_date, o.name;

        CREATE VIEW article_paragraphs AS
        SELECT a.id AS article_id, a.article_key, p.ordinal, p.role,
            substr(a.body, p.start_char + 1, p.end_char - p.start_char) AS text
        FROM paragraphs p JOIN articles a ON a.id = p.article_id;

        CREATE VIEW articles_by_author AS
        SELECT w.name AS author, o.name AS outlet, count(*) AS articles, min(a.published_date) AS first_day,
            max(a.published_date) AS last_day
        FROM article_authors x JOIN authors w ON w.id = x.author_id
            JOIN articles a ON a.id = x.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
        WHERE a.duplicate_of IS NULL
        GROUP BY w.name, o.name;

        CREATE VIEW copies AS
        SELECT d.kind, d.similarity, a.title, o.name AS outlet, a.published_at, a.url,
            b.title AS original_title, p.name AS original_outlet, b.published_at AS original_published_at,
            b.url AS original_url, a.id AS article_id, b.id AS original_id
        FROM duplicates d JOIN articles a ON a.id = d.article_id JOIN articles b ON b.id = d.original_id
            LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN outlets p ON p.id = b.outlet_id;

        CREATE VIEW stories_across_outlets AS
        SELECT s.id AS story_id, f.title AS story, s.articles,
            (SELECT count(DISTINCT y.outlet_id) FROM story_articles x JOIN articles y ON y.id = x.article_id
                WHERE x.story_id = s.id) AS outlets,
            a.published_at, a.published_date AS day, o.name AS outlet, a.title, a.url,
            a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id
        FROM stories s JOIN articles f ON f.id = s.first_article_id
            JOIN story_articles m ON m.story_id = s.id
            JOIN articles a ON a.id = m.article_id LEFT JOIN outlets o ON o.id = a.outlet_id;

        CREATE VIEW removed_by_rule AS
        SELECT r.rule, r.reason, o.name AS outlet, count(*) AS blocks, count(DISTINCT r.article_id) AS articles,
            sum(r.n_chars) AS characters, min(r.sample) AS example
        FROM removed_blocks r JOIN articles a ON a.id = r.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
        GROUP BY r.rule, r.reason, o.name;

        CREATE VIEW articles_to_read_with_care AS
        SELECT f.name AS flag, f.detail, substr(a.body, f.start_char + 1, f.end_char - f.start_char) AS text,
            a.published_date AS day, o.name AS outlet, a.title, a.url, a.id AS article_id
        FROM quality_flags f JOIN articles a ON a.id = f.article_id LEFT JOIN outlets o ON o.id = a.outlet_id;
        """
}
