-- What did somebody say, where, and in whose words?
-- Copies are left out. Words are their own in quotations, partly own where only some are quoted, and else the reporter's.
-- :name text required: a name of the speaker, or a part of it
-- :outlet outlet: only this outlet
-- :since day: only this day and later ones
-- :until day: only this day and earlier ones
-- :confidence share = 0: leave out what less certainly is by this speaker
-- :limit count = 30: at most so many rows
WITH latest AS MATERIALIZED (
    SELECT DISTINCT x.article_id, x.entity_id, x.published_at
    FROM entities e CROSS JOIN article_entities x ON x.entity_id = e.id
    WHERE e.name LIKE '%' || :name || '%' AND x.article_id NOT IN (SELECT article_id FROM duplicates)
        AND (:outlet IS NULL OR (SELECT a.outlet_id FROM articles a WHERE a.id = x.article_id) = (
            SELECT id FROM outlets WHERE name = :outlet))
        AND (:since IS NULL OR x.published_at >= date(:since, '-1 day') AND (
            SELECT a.published_date FROM articles a WHERE a.id = x.article_id) >= :since)
        AND (:until IS NULL OR (SELECT a.published_date FROM articles a WHERE a.id = x.article_id) <= :until)
        AND EXISTS (
            SELECT 1 FROM quotes q
            WHERE q.speaker_entity_id = x.entity_id AND q.article_id = x.article_id
                AND (:confidence = 0 OR q.confidence * (
                    SELECT y.probability FROM entity_aliases y WHERE y.id = q.speaker_alias_id) >= :confidence))
    ORDER BY x.published_at DESC, x.article_id LIMIT :limit)
SELECT e.name AS speaker, a.published_date AS day, o.name AS outlet,
    CASE q.kind WHEN 'direct' THEN 'own' WHEN 'mixed' THEN 'partly own' ELSE 'reporter''s' END AS words, q.cue,
    replace(q.text, char(10), ' ') AS said
FROM latest l CROSS JOIN quotes q ON q.speaker_entity_id = l.entity_id AND q.article_id = l.article_id
        AND (:confidence = 0 OR q.confidence * (
            SELECT y.probability FROM entity_aliases y WHERE y.id = q.speaker_alias_id) >= :confidence)
    JOIN entities e ON e.id = l.entity_id JOIN articles a ON a.id = l.article_id
    LEFT JOIN outlets o ON o.id = a.outlet_id
ORDER BY l.published_at DESC, l.article_id, q.ordinal
LIMIT :limit;
