-- Which quotes did outlets cut or change, against the words that were printed first?
-- A quote that is shorter by more than a tenth is cut. Copies are left out.
-- Where no first day is given, articles of which no day is known count as well.
-- :outlet outlet: only what this outlet cut or changed
-- :speaker text: only of this speaker, or a part of the name
-- :how cut|changed: only what was cut, or only what was changed
-- :since day: only articles of this day and later ones; otherwise of the last 7 days
-- :limit count = 20: at most so many rows
WITH recent AS MATERIALIZED (
    SELECT id FROM articles
    WHERE duplicate_of IS NULL AND published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-6 days') FROM articles WHERE duplicate_of IS NULL))
    UNION ALL SELECT id FROM articles
    WHERE :since IS NULL AND duplicate_of IS NULL AND published_date IS NULL),
utterance AS MATERIALIZED (
    SELECT DISTINCT w.first_wording_id AS id
    FROM recent a CROSS JOIN quotes q ON q.article_id = a.id JOIN quote_wordings w ON w.id = q.wording_id
    WHERE EXISTS (SELECT 1 FROM quote_wordings v WHERE v.first_wording_id = w.first_wording_id AND v.id <> w.id)),
printed AS MATERIALIZED (
    SELECT u.id, q.id AS quote_id, q.text, q.wording_id, e.name AS speaker, a.outlet_id, a.id AS article_id,
        a.published_date AS day, w.words,
        row_number() OVER (PARTITION BY u.id ORDER BY coalesce(a.published_at, '9999'), a.article_key, q.ordinal) AS place,
        10 * w.words < 9 * max(w.words) OVER (PARTITION BY u.id) AS is_cut,
        min(a.outlet_id) OVER (PARTITION BY u.id) <> max(a.outlet_id) OVER (PARTITION BY u.id) AS is_shared
    FROM utterance u CROSS JOIN quote_wordings w ON w.first_wording_id = u.id
        JOIN quotes q ON q.wording_id = w.id
        JOIN articles a ON a.id = q.article_id LEFT JOIN entities e ON e.id = q.speaker_entity_id)
SELECT p.day, o.name AS outlet, iif(p.is_cut, 'cut', 'changed') AS how, p.words, f.words AS words_first, p.speaker,
    replace(p.text, char(10), ' ') AS printed, replace(f.text, char(10), ' ') AS printed_first
FROM printed p JOIN printed f ON f.id = p.id AND f.place = 1 LEFT JOIN outlets o ON o.id = p.outlet_id
WHERE p.is_shared AND p.wording_id <> f.wording_id AND p.article_id IN recent AND (:outlet IS NULL OR o.name = :outlet)
    AND (:speaker IS NULL OR p.speaker LIKE '%' || :speaker || '%')
    AND (:how IS NULL OR :how = iif(p.is_cut, 'cut', 'changed'))
ORDER BY p.day DESC, outlet, p.quote_id
LIMIT :limit;
