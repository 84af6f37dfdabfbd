-- How much does each outlet let one side speak, and how much the other?
-- Copies, repeats within an article, and reported speech are left out. A side is one name, or several with commas between them.
-- :one text required: the names of the one side
-- :other text required: the names of the other side
-- :since day: only this day and later ones
-- :until day: only this day and earlier ones
-- :confidence share = 0: leave out quotes of whose speaker less is certain
WITH side AS MATERIALIZED (
    SELECT DISTINCT entity_id, instr(lower(',' || replace(:one, ', ', ',') || ','), ',' || lower(alias) || ',') > 0 AS is_one
    FROM entity_aliases
    WHERE instr(lower(',' || replace(:one || ',' || :other, ', ', ',') || ','), ',' || lower(alias) || ',') > 0)
SELECT o.name AS outlet, sum(s.is_one) AS one, sum(NOT s.is_one) AS other,
    round(100.0 * sum(s.is_one) / count(*), 1) AS percent_one,
    count(DISTINCT CASE WHEN s.is_one THEN q.article_id END) AS articles_one,
    count(DISTINCT CASE WHEN NOT s.is_one THEN q.article_id END) AS articles_other
FROM side s CROSS JOIN quotes q ON q.speaker_entity_id = s.entity_id JOIN articles a ON a.id = q.article_id
    JOIN entity_aliases x ON x.id = q.speaker_alias_id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE q.kind <> 'indirect' AND q.echo_of IS NULL AND q.article_id NOT IN (SELECT article_id FROM duplicates)
    AND (:since IS NULL OR a.published_date >= :since) AND (:until IS NULL OR a.published_date <= :until)
    AND (:confidence = 0 OR q.confidence * x.probability >= :confidence)
GROUP BY o.id
ORDER BY count(*) DESC, outlet;
