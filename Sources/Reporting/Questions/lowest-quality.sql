-- From which pages were bodies extracted worst, as far as the pages tell?
-- Plain texts have no quality.
-- :outlet outlet: only this outlet
-- :since day: only this day and later ones
-- :quality share = 0.9: only articles with less
-- :limit count = 30: at most so many rows
SELECT round(a.extraction_quality, 2) AS quality, a.quality_reasons AS reasons, a.published_date AS day, o.name AS outlet,
    a.word_count AS words, a.title
FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE a.extraction_quality < :quality AND (:outlet IS NULL OR o.name = :outlet)
    AND (:since IS NULL OR a.published_date >= :since)
ORDER BY a.extraction_quality, a.id
LIMIT :limit;
