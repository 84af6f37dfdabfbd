-- For how many of its quotes does each outlet leave open who said it?
-- Copies are left out, and so is reported speech.
-- :since day: only this day and later ones
-- :until day: only this day and earlier ones
-- :limit count = 30: at most so many rows
SELECT o.name AS outlet, count(*) AS quotes,
    sum(q.speaker_entity_id IS NULL AND q.speaker_description IS NULL) AS without_speaker,
    sum(q.speaker_entity_id IS NULL AND q.speaker_description IS NOT NULL) AS unnamed_source,
    round(100.0 * sum(q.speaker_entity_id IS NULL) / count(*), 1) AS percent_unnamed
FROM quotes q JOIN articles a ON a.id = q.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE q.kind <> 'indirect' AND q.article_id NOT IN (SELECT article_id FROM duplicates)
    AND (:since IS NULL OR a.published_date >= :since) AND (:until IS NULL OR a.published_date <= :until)
GROUP BY o.id
ORDER BY percent_unnamed DESC, quotes DESC, outlet
LIMIT :limit;
