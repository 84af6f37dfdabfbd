-- For how many of its quotes does each outlet leave open who said it?
-- Copies are left out, and so is reported speech. Articles of which no day is known count where no first day is given.
-- :since day: only articles of this day and later ones; otherwise the last 30 days
-- :at_least count = 5: only outlets with so many quotes or more
-- :limit count = 30: at most so many rows
WITH recent AS MATERIALIZED (
    SELECT id, outlet_id FROM articles
    WHERE duplicate_of IS NULL AND published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-30 days') FROM articles WHERE duplicate_of IS NULL))
    UNION ALL SELECT id, outlet_id FROM articles
    WHERE :since IS NULL AND duplicate_of IS NULL AND published_date IS NULL)
SELECT o.name AS outlet, count(*) AS quotes,
    sum(q.speaker_entity_id IS NULL AND q.speaker_description IS NULL) AS without_speaker,
    sum(q.speaker_entity_id IS NULL AND q.speaker_description IS NOT NULL) AS unnamed_source,
    round(100.0 * sum(q.speaker_entity_id IS NULL) / count(*), 1) AS percent_unnamed
FROM recent a CROSS JOIN quotes q ON q.article_id = a.id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE q.kind <> 'indirect'
GROUP BY o.id
HAVING quotes >= :at_least
ORDER BY percent_unnamed DESC, quotes DESC, outlet
LIMIT :limit;
