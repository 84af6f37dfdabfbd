-- Where is somebody quoted, how often, and since when?
-- Copies are left out, and so is reported speech.
-- :name text required: a name of the speaker, or a part of it
-- :since day: only quotes of this day and later ones
-- :until day: only quotes of this day and earlier ones
-- :confidence share = 0: leave out quotes of whose speaker less is certain
-- :limit count = 30: at most so many rows
WITH named AS MATERIALIZED (SELECT id, name FROM entities WHERE name LIKE '%' || :name || '%'),
counted AS (
    -- All quotes are counted already.
    SELECT n.id, n.name, m.outlet_id, sum(m.quotes) AS quotes, sum(m.direct) AS direct, sum(m.articles) AS articles,
        min(nullif(m.month, '')) AS first_month, max(nullif(m.month, '')) AS last_month
    FROM named n CROSS JOIN quotes_by_month m ON m.entity_id = n.id
    WHERE coalesce(:since, :until) IS NULL AND :confidence = 0
    GROUP BY n.id, m.outlet_id
    UNION ALL
    SELECT n.id, n.name, coalesce(a.outlet_id, 0), count(*), sum(q.kind = 'direct'), count(DISTINCT a.id),
        substr(min(a.published_date), 1, 7), substr(max(a.published_date), 1, 7)
    FROM named n CROSS JOIN quotes q ON q.speaker_entity_id = n.id JOIN articles a ON a.id = q.article_id
        JOIN entity_aliases x ON x.id = q.speaker_alias_id
    WHERE (coalesce(:since, :until) IS NOT NULL OR :confidence > 0) AND q.kind <> 'indirect'
        AND q.article_id NOT IN (SELECT article_id FROM duplicates)
        AND (:since IS NULL OR a.published_date >= :since) AND (:until IS NULL OR a.published_date <= :until)
        AND q.confidence * x.probability >= :confidence
    GROUP BY n.id, a.outlet_id)
SELECT c.name AS speaker, o.name AS outlet, c.quotes, c.direct, c.articles, c.first_month, c.last_month
FROM counted c LEFT JOIN outlets o ON o.id = c.outlet_id
ORDER BY sum(c.quotes) OVER (PARTITION BY c.id) DESC, speaker, c.quotes DESC, outlet
LIMIT :limit;
