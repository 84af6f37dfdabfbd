-- Which articles are copies of others, word for word or nearly so?
-- The original is the article that was published first.
-- :outlet outlet: only copies in this outlet
-- :original outlet: only copies of articles of this outlet
-- :similarity share = 0: only copies that are so similar or more
-- :limit count = 30: at most so many rows
SELECT a.published_date AS day, o.name AS outlet, d.kind, round(d.similarity, 2) AS similarity, p.name AS original_outlet,
    a.title
FROM articles a CROSS JOIN duplicates d ON d.article_id = a.id JOIN articles b ON b.id = d.original_id
    LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN outlets p ON p.id = b.outlet_id
WHERE a.duplicate_of IS NOT NULL AND (:outlet IS NULL OR o.name = :outlet) AND (:original IS NULL OR p.name = :original) AND d.similarity >= :similarity
ORDER BY a.published_date DESC, outlet, a.id
LIMIT :limit;
