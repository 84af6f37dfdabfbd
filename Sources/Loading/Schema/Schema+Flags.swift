import GRDB

extension Schema {
    /// How often a block was seen that was cut for that reason, and questions about doubtful copy.
    static let flagViews = """
        ALTER TABLE removed_blocks ADD COLUMN n_articles INTEGER CHECK (n_articles > 0);

        CREATE VIEW flagged_articles AS
        SELECT a.id AS article_id, a.article_key, a.published_date AS day, o.name AS outlet, a.title, a.url,
            count(*) AS flags,
            (SELECT group_concat(n.name, ', ') FROM
                (SELECT DISTINCT x.name FROM quality_flags x WHERE x.article_id = a.id ORDER BY x.name) n) AS kinds
        FROM quality_flags f JOIN articles a ON a.id = f.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
        GROUP BY a.id;

        CREATE VIEW flags_by_outlet AS
        SELECT o.name AS outlet, f.name AS flag, count(*) AS flags, count(DISTINCT f.article_id) AS articles,
            round(1.0 * count(DISTINCT f.article_id)
                / (SELECT count(*) FROM articles b WHERE b.outlet_id IS a.outlet_id), 4) AS share_of_articles,
            min(f.detail) AS example
        FROM quality_flags f JOIN articles a ON a.id = f.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
        GROUP BY a.outlet_id, f.name;

        CREATE VIEW recurring_blocks AS
        SELECT o.name AS outlet, r.sample, count(DISTINCT r.article_id) AS cut_from_articles,
            max(r.n_articles) AS seen_in_articles, min(a.published_date) AS first_day, max(a.published_date) AS last_day
        FROM removed_blocks r JOIN articles a ON a.id = r.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
        WHERE r.n_articles IS NOT NULL
        GROUP BY a.outlet_id, r.sample;
        """

    /// What they hold.
    static let flagDescriptions = """
        ('removed_blocks', 'table', 'n_articles', 'in how many articles of the outlet it was seen, where it was cut because it recurs'),
        ('flagged_articles', 'view', NULL, 'which articles are doubtful and why, an article a row'),
        ('flagged_articles', 'view', 'article_id', 'the article'),
        ('flagged_articles', 'view', 'article_key', 'lasting name of the article'),
        ('flagged_articles', 'view', 'day', 'calendar day of publication on the clock of the outlet'),
        ('flagged_articles', 'view', 'outlet', 'name of the outlet'),
        ('flagged_articles', 'view', 'title', 'headline'),
        ('flagged_articles', 'view', 'url', 'address of the article'),
        ('flagged_articles', 'view', 'flags', 'how many quality flags'),
        ('flagged_articles', 'view', 'kinds', 'which flags, each once'),
        ('flags_by_outlet', 'view', NULL, 'what is doubtful in which outlet, and how often'),
        ('flags_by_outlet', 'view', 'outlet', 'name of the outlet'),
        ('flags_by_outlet', 'view', 'flag', 'the flag'),
        ('flags_by_outlet', 'view', 'flags', 'how many'),
        ('flags_by_outlet', 'view', 'articles', 'how many articles have it'),
        ('flags_by_outlet', 'view', 'share_of_articles', 'of all articles of the outlet, 0 to 1'),
        ('flags_by_outlet', 'view', 'example', 'what was observed in one of them'),
        ('recurring_blocks', 'view', NULL, 'what outlets put to their articles, and how often it was seen'),
        ('recurring_blocks', 'view', 'outlet', 'name of the outlet'),
        ('recurring_blocks', 'view', 'sample', 'the beginning of it'),
        ('recurring_blocks', 'view', 'cut_from_articles', 'how many articles it was cut from'),
        ('recurring_blocks', 'view', 'seen_in_articles', 'in how many articles it was seen when it was cut last'),
        ('recurring_blocks', 'view', 'first_day', 'first day of publication of an article with it'),
        ('recurring_blocks', 'view', 'last_day', 'last day of publication of an article with it')
        """
}
