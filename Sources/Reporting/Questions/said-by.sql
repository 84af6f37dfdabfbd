-- What did somebody say, where, and in whose words?
-- Copies are left out. Words are their own in quotations, partly own where only some are quoted, and else the reporter's.
-- :name text required: a name of the speaker, or a part of it
-- :outlet outlet: only this outlet
-- :since day: only this day and later ones
-- :until day: only this day and earlier ones
-- :confidence share = 0: leave out what less certainly is by this speaker
-- :limit count = 30: at most so many rows
SELECT e.name AS speaker, a.published_date AS day, o.name AS outlet,
    CASE q.kind WHEN 'direct' THEN 'own' WHEN 'mixed' THEN 'partly own' ELSE 'reporter''s' END AS words, q.cue,
    replace(q.text, char(10), ' ') AS said
FROM entities e CROSS JOIN quotes q ON q.speaker_entity_id = e.id JOIN articles a ON a.id = q.article_id
    JOIN entity_aliases x ON x.id = q.speaker_alias_id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE e.name LIKE '%' || :name || '%' AND q.article_id NOT IN (SELECT article_id FROM duplicates)
    AND (:outlet IS NULL OR o.name = :outlet)
    AND (:since IS NULL OR a.published_date >= :since) AND (:until IS NULL OR a.published_date <= :until)
    AND (:confidence = 0 OR q.confidence * x.probability >= :confidence)
ORDER BY day DESC, a.id, q.ordinal
LIMIT :limit;
