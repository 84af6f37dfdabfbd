-- Of which quotes is the speaker least certain?
-- Copies are left out. The confidence is that of the speaker, times that of who the name stands for.
-- Articles of which no day is known count where no first day is given.
-- :outlet outlet: only this outlet
-- :since day: only articles of this day and later ones; otherwise the last 7 days
-- :confidence share = 0.8: only those that are less certain
-- :limit count = 30: at most so many rows
WITH recent AS MATERIALIZED (
    SELECT id, outlet_id, published_date AS day FROM articles
    WHERE duplicate_of IS NULL AND published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-6 days') FROM articles WHERE duplicate_of IS NULL))
    UNION ALL SELECT id, outlet_id, NULL FROM articles
    WHERE :since IS NULL AND duplicate_of IS NULL AND published_date IS NULL),
doubtful AS MATERIALIZED (
    SELECT q.id, q.confidence * x.probability AS confidence, a.day, a.outlet_id
    FROM recent a CROSS JOIN quotes q ON q.article_id = a.id JOIN entity_aliases x ON x.id = q.speaker_alias_id
    WHERE q.confidence * x.probability < :confidence
        AND (:outlet IS NULL OR a.outlet_id = (SELECT id FROM outlets WHERE name = :outlet))
    ORDER BY 2, a.day DESC, q.id LIMIT :limit)
SELECT round(d.confidence, 2) AS confidence, d.day, o.name AS outlet, e.name AS speaker, q.speaker_text AS called, q.rule,
    replace(q.text, char(10), ' ') AS quote
FROM doubtful d CROSS JOIN quotes q ON q.id = d.id JOIN entities e ON e.id = q.speaker_entity_id
    LEFT JOIN outlets o ON o.id = d.outlet_id
ORDER BY d.confidence, d.day DESC, d.id;
