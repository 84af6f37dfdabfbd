-- Who said what, and in whose words: their own, a few of their own, or the reporter's?
-- Copies are left out, and so is what nobody is known to have said.
-- :outlet outlet: only this outlet
-- :until day: only this day and earlier ones
-- :confidence share = 0: leave out the name of a speaker of whom less is certain
-- :quality share = 0: leave out articles whose extraction quality is less
-- :limit count = 30: at most so many rows
SELECT a.published_date AS day, o.name AS outlet,
    coalesce(CASE WHEN q.confidence * x.probability >= :confidence THEN e.name END, q.speaker_description) AS said_by,
    CASE q.kind WHEN 'direct' THEN 'own' WHEN 'mixed' THEN 'partly own' ELSE 'reporter''s' END AS words, q.cue,
    replace(q.text, char(10), ' ') AS said
FROM articles a CROSS JOIN quotes q ON q.article_id = a.id LEFT JOIN outlets o ON o.id = a.outlet_id
    LEFT JOIN entities e ON e.id = q.speaker_entity_id LEFT JOIN entity_aliases x ON x.id = q.speaker_alias_id
WHERE a.duplicate_of IS NULL AND said_by IS NOT NULL AND (:outlet IS NULL OR o.name = :outlet)
    AND (:until IS NULL OR a.published_date <= :until)
    AND (:quality = 0 OR coalesce(a.extraction_quality, 1) >= :quality)
ORDER BY a.published_date DESC, a.id, q.ordinal
LIMIT :limit;
