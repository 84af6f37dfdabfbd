-- How much does each outlet let one side speak, and how much the other?
-- Copies, repeats within an article, and reported speech are left out. A side is one name, or several with commas between them.
-- :one text required: the names of the one side
-- :other text required: the names of the other side
-- :since day: only this day and later ones
-- :until day: only this day and earlier ones
-- :confidence share = 0: leave out quotes of whose speaker less is certain
WITH side AS MATERIALIZED (
    SELECT entity_id, max(instr(lower(',' || replace(:one, ', ', ',') || ','), ',' || lower(alias) || ',') > 0) AS is_one
    FROM entity_aliases
    WHERE instr(lower(',' || replace(:one || ',' || :other, ', ', ',') || ','), ',' || lower(alias) || ',') > 0
    GROUP BY entity_id),
counted AS (
    -- All quotes are counted already.
    SELECT m.outlet_id, s.is_one, m.quotes - m.repeats AS quotes
    FROM side s CROSS JOIN quotes_by_month m ON m.entity_id = s.entity_id
    WHERE coalesce(:since, :until) IS NULL AND :confidence = 0 AND m.quotes > m.repeats
    UNION ALL
    SELECT coalesce(a.outlet_id, 0), s.is_one, 1
    FROM side s CROSS JOIN quotes q ON q.speaker_entity_id = s.entity_id JOIN articles a ON a.id = q.article_id
        JOIN entity_aliases x ON x.id = q.speaker_alias_id
    WHERE (coalesce(:since, :until) IS NOT NULL OR :confidence > 0) AND q.kind <> 'indirect' AND q.echo_of IS NULL
        AND q.article_id NOT IN (SELECT article_id FROM duplicates)
        AND (:since IS NULL OR a.published_date >= :since) AND (:until IS NULL OR a.published_date <= :until)
        AND q.confidence * x.probability >= :confidence)
SELECT o.name AS outlet, CAST(total(c.quotes) FILTER (WHERE c.is_one) AS INTEGER) AS one,
    CAST(total(c.quotes) FILTER (WHERE NOT c.is_one) AS INTEGER) AS other,
    round(100.0 * total(c.quotes) FILTER (WHERE c.is_one) / sum(c.quotes), 1) AS percent_one
FROM counted c LEFT JOIN outlets o ON o.id = c.outlet_id
GROUP BY c.outlet_id
ORDER BY sum(c.quotes) DESC, outlet;
