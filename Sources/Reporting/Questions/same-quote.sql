-- Which words were quoted by several outlets, who printed them first, and do all agree on the speaker?
-- Where no first day is given, articles of which no day is known count as well.
-- :outlets count = 2: only quotes of so many outlets or more
-- :speaker text: only of this speaker, or a part of the name
-- :since day: only what was quoted on this day or later; otherwise in the last 7 days
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
    WHERE (
        EXISTS (SELECT 1 FROM quotes p WHERE p.wording_id = q.wording_id AND p.article_id <> q.article_id)
        OR EXISTS (SELECT 1 FROM quote_wordings v WHERE v.first_wording_id = w.first_wording_id AND v.id <> w.id))),
printed AS (
    SELECT u.id, q.text, e.name AS speaker, a.outlet_id, a.id AS article_id, a.published_date AS day,
        row_number() OVER (PARTITION BY u.id ORDER BY coalesce(a.published_at, '9999'), a.article_key, q.ordinal) AS place,
        10 * w.words < 9 * max(w.words) OVER (PARTITION BY u.id) AS is_cut
    FROM utterance u CROSS JOIN quote_wordings w ON w.first_wording_id = u.id
        JOIN quotes q ON q.wording_id = w.id
        JOIN articles a ON a.id = q.article_id LEFT JOIN entities e ON e.id = q.speaker_entity_id),
shared AS (
    SELECT max(CASE WHEN place = 1 THEN text END) AS text, min(speaker) AS speaker, count(DISTINCT speaker) AS speakers,
        count(DISTINCT outlet_id) AS outlets, count(DISTINCT article_id) AS articles,
        max(CASE WHEN place = 1 THEN outlet_id END) AS first_outlet_id,
        count(DISTINCT CASE WHEN is_cut THEN outlet_id END) AS cut_by, min(day) AS first_day, max(day) AS last_day
    FROM printed
    GROUP BY id
    HAVING outlets >= :outlets AND (:speaker IS NULL OR max(speaker LIKE '%' || :speaker || '%')))
SELECT replace(s.text, char(10), ' ') AS quote, s.speaker, s.speakers, s.outlets, s.articles, o.name AS first_outlet,
    s.cut_by, s.first_day, s.last_day
FROM shared s LEFT JOIN outlets o ON o.id = s.first_outlet_id
ORDER BY s.outlets DESC, s.articles DESC, quote
LIMIT :limit;
