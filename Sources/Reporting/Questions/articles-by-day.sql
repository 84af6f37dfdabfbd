-- How many articles did each outlet publish on each day, and how many of them are copies?
-- :outlet outlet: only this outlet
-- :since day: only this day and later ones
-- :until day: only this day and earlier ones
-- :limit count = 30: at most so many rows
SELECT a.published_date AS day, o.name AS outlet, count(*) AS articles, count(d.article_id) AS copies,
    sum(a.word_count) AS words
FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN duplicates d ON d.article_id = a.id
WHERE (:outlet IS NULL OR o.name = :outlet) AND (:since IS NULL OR a.published_date >= :since)
    AND (:until IS NULL OR a.published_date <= :until)
GROUP BY a.published_date, o.name
ORDER BY day DESC, articles DESC, outlet
LIMIT :limit;
