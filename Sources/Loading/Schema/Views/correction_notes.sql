CREATE VIEW correction_notes AS
SELECT a.published_date AS day, a.modified_at, o.name AS outlet, a.title,
    p.role AS kind,
    substr(a.body, p.start_char + 1, p.end_char - p.start_char) AS note,
    coalesce(a.url, a.canonical_url) AS url, a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id, a.article_key, p.ordinal
FROM paragraphs p JOIN articles a ON a.id = p.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE p.role IN ('correction', 'editorsNote');
