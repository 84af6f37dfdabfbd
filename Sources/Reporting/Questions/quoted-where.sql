-- Where is somebody quoted, how often, and since when?
-- Copies are left out, and so is reported speech.
-- :name text required: a name of the speaker, or a part of it
-- :since day: only quotes of this day and later ones
-- :until day: only quotes of this day and earlier ones
-- :confidence share = 0: leave out quotes of whose speaker less is certain
-- :limit count = 30: at most so many rows
SELECT e.name AS speaker, o.name AS outlet, count(*) AS quotes, sum(q.kind = 'direct') AS direct,
    count(DISTINCT q.article_id) AS articles, min(a.published_date) AS first_day, max(a.published_date) AS last_day
FROM entities e CROSS JOIN quotes q ON q.speaker_entity_id = e.id JOIN articles a ON a.id = q.article_id
    JOIN entity_aliases x ON x.id = q.speaker_alias_id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE e.name LIKE '%' || :name || '%' AND q.kind <> 'indirect' AND q.article_id NOT IN (SELECT article_id FROM duplicates)
    AND (:since IS NULL OR a.published_date >= :since) AND (:until IS NULL OR a.published_date <= :until)
    AND (:confidence = 0 OR q.confidence * x.probability >= :confidence)
GROUP BY e.id, o.id
ORDER BY sum(count(*)) OVER (PARTITION BY e.id) DESC, speaker, quotes DESC, outlet
LIMIT :limit;
