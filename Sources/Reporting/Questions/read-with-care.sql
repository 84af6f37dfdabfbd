-- Which articles should be read with care, and why?
-- Copies are left out.
-- :outlet outlet: only this outlet
-- :flag text: only this flag
-- :until day: only this day and earlier ones
-- :limit count = 30: at most so many rows
SELECT a.published_date AS day, o.name AS outlet, f.name AS flag, coalesce(f.detail, replace(
    substr(a.body, f.start_char + 1, min(f.end_char - f.start_char, 120)), char(10), ' ')) AS detail, a.title
FROM articles a CROSS JOIN quality_flags f ON f.article_id = a.id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE a.duplicate_of IS NULL AND (:outlet IS NULL OR o.name = :outlet) AND (:flag IS NULL OR f.name = :flag)
    AND (:until IS NULL OR a.published_date <= :until)
ORDER BY a.published_date DESC, a.id, f.ordinal
LIMIT :limit;
