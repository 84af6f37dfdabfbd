-- Who is quoted most, by how many outlets, and how often in their own words?
-- Copies are left out, and so is reported speech.
-- :outlet outlet: only quotes in this outlet
-- :since day: only quotes of this day and later ones
-- :until day: only quotes of this day and earlier ones
-- :kind person|organization: only persons, or only organizations
-- :confidence share = 0: leave out quotes of whose speaker less is certain
-- :quality share = 0: leave out articles whose extraction quality is less
-- :limit count = 20: at most so many rows
WITH most AS MATERIALIZED (
    -- All quotes are counted already.
    SELECT s.entity_id FROM speakers s CROSS JOIN entities e ON e.id = s.entity_id
    WHERE coalesce(:outlet, :since, :until) IS NULL AND :confidence = 0 AND :quality = 0 AND (:kind IS NULL OR e.kind = :kind)
    ORDER BY s.quotes DESC, e.name LIMIT :limit),
dated AS (
    SELECT id, outlet_id, published_date FROM articles
    WHERE (coalesce(:since, :until) IS NOT NULL OR :confidence > 0 OR :quality > 0) AND duplicate_of IS NULL
        AND published_date BETWEEN coalesce(:since, '') AND coalesce(:until, '9999')
        AND (:quality = 0 OR coalesce(extraction_quality, 1) >= :quality)
    UNION ALL SELECT id, outlet_id, NULL FROM articles
    WHERE (:confidence > 0 OR :quality > 0) AND coalesce(:since, :until) IS NULL AND duplicate_of IS NULL
        AND published_date IS NULL AND (:quality = 0 OR coalesce(extraction_quality, 1) >= :quality)),
counted AS (
    SELECT m.entity_id, sum(m.quotes) AS quotes, sum(m.direct) AS direct, sum(m.articles) AS articles,
        count(DISTINCT nullif(m.outlet_id, 0)) AS outlets, min(nullif(m.month, '')) AS first_month,
        max(nullif(m.month, '')) AS last_month
    FROM most CROSS JOIN quotes_by_month m ON m.entity_id = most.entity_id
    GROUP BY m.entity_id
    UNION ALL
    SELECT m.entity_id, sum(m.quotes), sum(m.direct), sum(m.articles), 1, min(nullif(m.month, '')), max(nullif(m.month, ''))
    FROM quotes_by_month m
    WHERE :outlet IS NOT NULL AND coalesce(:since, :until) IS NULL AND :confidence = 0 AND :quality = 0
        AND m.outlet_id = (SELECT id FROM outlets WHERE name = :outlet)
    GROUP BY m.entity_id
    UNION ALL
    SELECT q.speaker_entity_id, count(*), sum(q.kind = 'direct'), count(DISTINCT a.id), count(DISTINCT a.outlet_id),
        substr(min(a.published_date), 1, 7), substr(max(a.published_date), 1, 7)
    FROM dated a CROSS JOIN quotes q ON q.article_id = a.id JOIN entity_aliases x ON x.id = q.speaker_alias_id
    WHERE q.kind <> 'indirect'
        AND (:outlet IS NULL OR a.outlet_id = (SELECT id FROM outlets WHERE name = :outlet))
        AND (:confidence = 0 OR q.confidence * x.probability >= :confidence)
    GROUP BY q.speaker_entity_id)
SELECT e.name AS speaker, e.role, c.quotes, c.direct, c.articles, c.outlets, c.first_month, c.last_month
FROM counted c JOIN entities e ON e.id = c.entity_id
WHERE :kind IS NULL OR e.kind = :kind
ORDER BY c.quotes DESC, speaker
LIMIT :limit;
