-- Who is quoted most, by how many outlets, and how often in their own words?
-- Copies are left out, and so is reported speech.
-- :outlet outlet: only quotes in this outlet
-- :since day: only quotes of this day and later ones
-- :until day: only quotes of this day and earlier ones
-- :kind person|organization: only persons, or only organizations
-- :confidence share = 0: leave out quotes of whose speaker less is certain
-- :quality share = 0: leave out articles whose extraction quality is less
-- :limit count = 20: at most so many rows
SELECT e.name AS speaker, e.role, count(*) AS quotes, sum(q.kind = 'direct') AS direct,
    count(DISTINCT q.article_id) AS articles, count(DISTINCT a.outlet_id) AS outlets, min(a.published_date) AS first_day,
    max(a.published_date) AS last_day
FROM quotes q JOIN articles a ON a.id = q.article_id JOIN entities e ON e.id = q.speaker_entity_id
    JOIN entity_aliases x ON x.id = q.speaker_alias_id
WHERE q.kind <> 'indirect' AND q.article_id NOT IN (SELECT article_id FROM duplicates)
    AND (:outlet IS NULL OR a.outlet_id = (SELECT id FROM outlets WHERE name = :outlet))
    AND (:since IS NULL OR a.published_date >= :since) AND (:until IS NULL OR a.published_date <= :until)
    AND (:kind IS NULL OR e.kind = :kind)
    AND (:confidence = 0 OR q.confidence * x.probability >= :confidence)
    AND (:quality = 0 OR coalesce(a.extraction_quality, 1) >= :quality)
GROUP BY e.id
ORDER BY quotes DESC, speaker
LIMIT :limit;
