-- Which uses by machines do outlets reserve, of how many articles, and where do they say so?
-- Copies are left out. Articles of which no day is known count where no first day is given.
-- :outlet outlet: only this outlet
-- :use index|archive|excerpt|mining|training|generation|images: only this use
-- :since day: only articles of this day and later ones; otherwise the last 30 days
-- :limit count = 40: at most so many rows
WITH recent AS MATERIALIZED (
    SELECT id, outlet_id, published_date AS day FROM articles
    WHERE duplicate_of IS NULL AND published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-30 days') FROM articles WHERE duplicate_of IS NULL))
    UNION ALL SELECT id, outlet_id, NULL FROM articles
    WHERE :since IS NULL AND duplicate_of IS NULL AND published_date IS NULL),
-- Of several statements the strictest counts: in the order of the alphabet "reserved" comes last.
strictest AS (
    SELECT a.outlet_id, a.day, r.use, max(r.permission) AS permission, r.name || ': ' || r.said || ' (' || r.place || ')' AS said
    FROM recent a CROSS JOIN rights r ON r.article_id = a.id
    WHERE r.is_in_force AND r.use IS NOT NULL AND (:use IS NULL OR r.use = :use)
    GROUP BY a.id, r.use)
SELECT o.name AS outlet, s.use, s.permission, count(*) AS articles, min(s.day) AS first_day, max(s.day) AS last_day,
    min(s.said) AS said
FROM strictest s LEFT JOIN outlets o ON o.id = s.outlet_id
WHERE s.permission <> 'allowed' AND (:outlet IS NULL OR o.name = :outlet)
GROUP BY o.id, s.use, s.permission
ORDER BY articles DESC, outlet, s.use
LIMIT :limit;
