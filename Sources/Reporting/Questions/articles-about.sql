-- Which articles have certain words?
-- Copies are left out. The articles that fit best come first.
-- :words search required: the words that the article must have, in any order
-- :outlet outlet: only this outlet
-- :since day: only this day and later ones
-- :until day: only this day and earlier ones
-- :limit count = 20: at most so many rows
SELECT a.published_date AS day, o.name AS outlet, a.title, snippet(articles_fts, 1, '', '', '…', 12) AS words
FROM articles_fts f JOIN articles a ON a.id = f.rowid LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE articles_fts MATCH :words AND f.rowid NOT IN (SELECT article_id FROM duplicates)
    AND (:outlet IS NULL OR o.name = :outlet)
    AND (:since IS NULL OR a.published_date >= :since) AND (:until IS NULL OR a.published_date <= :until)
ORDER BY f.rank, a.id
LIMIT :limit;
