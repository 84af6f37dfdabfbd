-- What did somebody say, where, and in whose words?
-- Copies are left out. Words are their own in quotations, partly own where only some are quoted, and else the reporter's.
-- :name text required: a name of the speaker, or a part of it
-- :outlet outlet: only this outlet
-- :since day: only this day and later ones
-- :until day: only this day and earlier ones
-- :confidence share = 0: leave out what less certainly is by this speaker
-- :limit count = 30: at most so many rows
WITH latest AS MATERIALIZED (
    SELECT q.id, a.published_date AS day
    FROM entities e CROSS JOIN quotes q ON q.speaker_entity_id = e.id JOIN articles a ON a.id = q.article_id
    WHERE e.name LIKE '%' || :name || '%' AND q.article_id NOT IN (SELECT article_id FROM duplicates)
        AND (:outlet IS NULL OR a.outlet_id = (SELECT id FROM outlets WHERE name = :outlet))
        AND (:since IS NULL OR a.published_date >= :since) AND (:until IS NULL OR a.published_date <= :until)
        AND (:confidence = 0 OR q.confidence * (
            SELECT x.probability FROM entity_aliases x WHERE x.id = q.speaker_alias_id) >= :confidence)
    ORDER BY day DESC, a.id, q.id LIMIT :limit)
SELECT e.name AS speaker, l.day, o.name AS outlet,
    CASE q.kind WHEN 'direct' THEN 'own' WHEN 'mixed' THEN 'partly own' ELSE 'reporter''s' END AS words, q.cue,
    replace(q.text, char(10), ' ') AS said
FROM latest l CROSS JOIN quotes q ON q.id = l.id JOIN entities e ON e.id = q.speaker_entity_id
    JOIN articles a ON a.id = q.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
ORDER BY l.day DESC, a.id, q.ordinal;
