-- Which quotes have certain words?
-- Copies are left out. The quotes that fit best come first.
-- :words search required: the words that the quote must have, in any order
-- :outlet outlet: only this outlet
-- :since day: only this day and later ones
-- :confidence share = 0: leave out the name of a speaker of whom less is certain
-- :quotes count = 1000: look at no more quotes that have the words, those that came last
-- :limit count = 20: at most so many rows
WITH found AS MATERIALIZED (
    SELECT rowid AS id, rank FROM quotes_fts WHERE quotes_fts MATCH :words ORDER BY rowid DESC LIMIT :quotes)
SELECT a.published_date AS day, o.name AS outlet,
    coalesce(CASE WHEN q.confidence * x.probability >= :confidence THEN e.name END, q.speaker_description) AS said_by,
    replace(q.text, char(10), ' ') AS quote
FROM found f CROSS JOIN quotes q ON q.id = f.id JOIN articles a ON a.id = q.article_id
    LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN entities e ON e.id = q.speaker_entity_id
    LEFT JOIN entity_aliases x ON x.id = q.speaker_alias_id
WHERE q.article_id NOT IN (SELECT article_id FROM duplicates)
    AND (:outlet IS NULL OR o.name = :outlet) AND (:since IS NULL OR a.published_date >= :since)
ORDER BY f.rank, q.id
LIMIT :limit;
