-- Which stories did most outlets tell, and who was first?
-- :outlet outlet: only stories that this outlet told
-- :since day: only stories that were first told on this day or later
-- :outlets count = 2: only stories of so many outlets or more
-- :limit count = 20: at most so many rows
WITH told AS (
    SELECT story_id, story, outlets, articles, min(day) AS first_day, max(day) AS last_day,
        max(outlet = :outlet) AS is_told
    FROM stories_across_outlets
    GROUP BY story_id)
SELECT t.first_day, t.last_day, t.outlets, t.articles, o.name AS first_outlet, t.story
FROM told t JOIN stories s ON s.id = t.story_id JOIN articles a ON a.id = s.first_article_id
    LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE t.outlets >= :outlets AND (:outlet IS NULL OR t.is_told) AND (:since IS NULL OR t.first_day >= :since)
ORDER BY t.outlets DESC, t.articles DESC, t.first_day DESC, t.story
LIMIT :limit;
