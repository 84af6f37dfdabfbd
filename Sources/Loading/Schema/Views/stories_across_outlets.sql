CREATE VIEW stories_across_outlets AS
SELECT s.id AS story_id, f.title AS story, s.articles,
    (SELECT count(DISTINCT y.outlet_id) FROM story_articles x JOIN articles y ON y.id = x.article_id
        WHERE x.story_id = s.id) AS outlets,
    a.published_at, a.published_date AS day, o.name AS outlet, a.title, coalesce(a.url, a.canonical_url) AS url,
    a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id, s.story_key
FROM stories s JOIN articles f ON f.id = s.first_article_id
    JOIN story_articles m ON m.story_id = s.id
    JOIN articles a ON a.id = m.article_id LEFT JOIN outlets o ON o.id = a.outlet_id;
