-- Shorter by a tenth is cut; a word more or less is an edit.
CREATE VIEW quotes_in_print AS
WITH shared AS (
    SELECT w.first_wording_id FROM quote_wordings w
        JOIN quotes q ON q.wording_id = w.id
        JOIN articles a ON a.id = q.article_id
    GROUP BY w.first_wording_id HAVING count(DISTINCT a.outlet_id) > 1)
SELECT w.first_wording_id AS utterance_id, q.text AS quote, e.name AS speaker, o.name AS outlet,
    a.published_at, a.published_date AS day,
    row_number() OVER (
        PARTITION BY w.first_wording_id
        ORDER BY coalesce(a.published_at, '9999'), a.article_key, q.ordinal) = 1 AS is_first,
    10 * w.words < 9 * max(w.words) OVER (PARTITION BY w.first_wording_id) AS is_cut, w.words,
    max(w.words) OVER (PARTITION BY w.first_wording_id) AS words_in_full, a.title,
    coalesce(a.url, a.canonical_url) AS url,
    a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id, q.id AS quote_id
FROM shared s JOIN quote_wordings w ON w.first_wording_id = s.first_wording_id
    JOIN quotes q ON q.wording_id = w.id
    JOIN articles a ON a.id = q.article_id
    LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN entities e ON e.id = q.speaker_entity_id;
