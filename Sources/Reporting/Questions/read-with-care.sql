-- Which articles should be read with care, and why?
-- :outlet outlet: only this outlet
-- :flag text: only this flag
-- :since day: only this day and later ones
-- :limit count = 30: at most so many rows
SELECT a.published_date AS day, o.name AS outlet, f.name AS flag, coalesce(f.detail, replace(
    substr(a.body, f.start_char + 1, min(f.end_char - f.start_char, 120)), char(10), ' ')) AS detail, a.title
FROM quality_flags f JOIN articles a ON a.id = f.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE (:outlet IS NULL OR o.name = :outlet) AND (:flag IS NULL OR f.name = :flag)
    AND (:since IS NULL OR a.published_date >= :since)
ORDER BY day DESC, outlet, a.id, f.ordinal
LIMIT :limit;
