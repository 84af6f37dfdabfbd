-- Which articles have certain words?
-- Copies are left out. The articles that fit best come first.
-- :words search required: the words that the article must have, in any order
-- :outlet outlet: only this outlet
-- :since day: only this day and later ones
-- :until day: only this day and earlier ones
-- :articles count = 1000: look at no more articles that have the words, those that came last
-- :limit count = 20: at most so many rows
WITH found AS MATERIALIZED (
    SELECT rowid AS id, rank FROM articles_fts WHERE articles_fts MATCH :words ORDER BY rowid DESC LIMIT :articles),
best AS MATERIALIZED (
    SELECT f.id, f.rank FROM found f JOIN articles a ON a.id = f.id
    WHERE f.id NOT IN (SELECT article_id FROM duplicates)
        AND (:outlet IS NULL OR a.outlet_id = (SELECT id FROM outlets WHERE name = :outlet))
        AND (:since IS NULL OR a.published_date >= :since) AND (:until IS NULL OR a.published_date <= :until)
    ORDER BY f.rank, f.id LIMIT :limit)
SELECT a.published_date AS day, o.name AS outlet, a.title, snippet(articles_fts, 1, '', '', '…', 12) AS words
FROM best b CROSS JOIN articles_fts f ON f.rowid = b.id JOIN articles a ON a.id = b.id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE articles_fts MATCH :words
ORDER BY b.rank, b.id;
