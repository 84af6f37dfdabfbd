-- Which stories did most outlets tell, and who was first?
-- :outlet outlet: only stories that this outlet told
-- :since day: only stories that were told on this day or later; otherwise in the last 30 days
-- :outlets count = 2: only stories of so many outlets or more
-- :limit count = 20: at most so many rows
WITH dated AS MATERIALIZED (
    SELECT m.story_id FROM articles a CROSS JOIN story_articles m ON m.article_id = a.id
    WHERE a.duplicate_of IS NULL AND a.published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-30 days') FROM articles WHERE duplicate_of IS NULL))
    UNION SELECT m.story_id FROM articles a CROSS JOIN story_articles m ON m.article_id = a.id
    WHERE :since IS NULL AND a.duplicate_of IS NULL AND a.published_date IS NULL),
recent AS MATERIALIZED (
    SELECT s.id, s.articles, f.title, f.outlet_id, f.published_date
    FROM dated d CROSS JOIN stories s ON s.id = d.story_id JOIN articles f ON f.id = s.first_article_id)
SELECT min(a.published_date) AS first_day, max(a.published_date) AS last_day, count(DISTINCT a.outlet_id) AS outlets, s.articles,
    o.name AS first_outlet, s.title AS story
FROM recent s CROSS JOIN story_articles m ON m.story_id = s.id JOIN articles a ON a.id = m.article_id
    LEFT JOIN outlets o ON o.id = s.outlet_id
GROUP BY s.id
HAVING count(DISTINCT a.outlet_id) >= :outlets
    AND (:outlet IS NULL OR max(a.outlet_id = (SELECT id FROM outlets WHERE name = :outlet)))
ORDER BY outlets DESC, s.articles DESC, first_day DESC, story
LIMIT :limit;
