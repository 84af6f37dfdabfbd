-- How many articles did each outlet publish on each day, and how many of them are copies?
-- :outlet outlet: only this outlet
-- :since day: only this day and later ones; otherwise the last 14 days
-- :until day: only this day and earlier ones
-- :limit count = 30: at most so many rows
SELECT a.published_date AS day, o.name AS outlet, count(*) AS articles, count(d.article_id) AS copies,
    sum(a.word_count) AS words
FROM (SELECT id, name FROM outlets UNION ALL SELECT NULL, NULL) o CROSS JOIN articles a ON a.outlet_id IS o.id
    LEFT JOIN duplicates d ON d.article_id = a.id
WHERE (:outlet IS NULL OR o.name = :outlet) AND (:until IS NULL OR a.published_date <= :until)
    AND a.published_date >= coalesce(:since, date(:until, '-13 days'), (
        SELECT date(max(published_date), '-13 days') FROM articles WHERE duplicate_of IS NULL))
GROUP BY a.published_date, o.name
ORDER BY day DESC, articles DESC, outlet
LIMIT :limit;
