-- How did each outlet title the stories that several told, and when?
-- :story text: only stories of this title, or a part of it
-- :since day: only stories that were told on this day or later; otherwise in the last 30 days
-- :outlets count = 2: only stories of so many outlets or more
-- :limit count = 40: at most so many rows
WITH dated AS MATERIALIZED (
    SELECT m.story_id FROM articles a CROSS JOIN story_articles m ON m.article_id = a.id
    WHERE a.duplicate_of IS NULL AND a.published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-30 days') FROM articles WHERE duplicate_of IS NULL))
    UNION SELECT m.story_id FROM articles a CROSS JOIN story_articles m ON m.article_id = a.id
    WHERE :since IS NULL AND a.duplicate_of IS NULL AND a.published_date IS NULL),
recent AS MATERIALIZED (
    SELECT s.id, s.articles, f.title
    FROM dated d CROSS JOIN stories s ON s.id = d.story_id JOIN articles f ON f.id = s.first_article_id
    WHERE :story IS NULL OR f.title LIKE '%' || :story || '%'),
told AS MATERIALIZED (
    SELECT s.id, s.title, s.articles, count(DISTINCT a.outlet_id) AS outlets
    FROM recent s CROSS JOIN story_articles m ON m.story_id = s.id JOIN articles a ON a.id = m.article_id
    GROUP BY s.id
    HAVING outlets >= :outlets
    ORDER BY outlets DESC, s.articles DESC, s.id LIMIT :limit)
SELECT t.title AS story, substr(a.published_at, 1, 16) AS published, o.name AS outlet, a.title
FROM told t CROSS JOIN story_articles m ON m.story_id = t.id JOIN articles a ON a.id = m.article_id
    LEFT JOIN outlets o ON o.id = a.outlet_id
ORDER BY t.outlets DESC, t.articles DESC, t.id, a.published_at IS NULL, a.published_at, a.id
LIMIT :limit;
