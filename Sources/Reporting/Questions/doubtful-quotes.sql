-- Of which quotes is the speaker least certain?
-- Copies are left out. The confidence is that of the speaker, times that of who the name stands for.
-- :outlet outlet: only this outlet
-- :days count = 30: only the last so many days on which articles were published
-- :confidence share = 0.8: only those that are less certain
-- :limit count = 30: at most so many rows
SELECT round(q.confidence * x.probability, 2) AS confidence, a.published_date AS day, o.name AS outlet, e.name AS speaker,
    q.speaker_text AS called, q.rule, replace(q.text, char(10), ' ') AS quote
FROM articles a CROSS JOIN quotes q ON q.article_id = a.id JOIN entities e ON e.id = q.speaker_entity_id
    JOIN entity_aliases x ON x.id = q.speaker_alias_id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE a.duplicate_of IS NULL AND a.published_date > (
        SELECT date(max(published_date), -:days || ' days') FROM articles WHERE duplicate_of IS NULL)
    AND (:outlet IS NULL OR o.name = :outlet) AND q.confidence * x.probability < :confidence
ORDER BY q.confidence * x.probability, day DESC, q.id
LIMIT :limit;
