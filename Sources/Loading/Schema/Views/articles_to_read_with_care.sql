CREATE VIEW articles_to_read_with_care AS
SELECT f.name AS flag, f.detail, substr(a.body, f.start_char + 1, f.end_char - f.start_char) AS text,
    a.published_date AS day, o.name AS outlet, a.title, coalesce(a.url, a.canonical_url) AS url, a.id AS article_id
FROM quality_flags f JOIN articles a ON a.id = f.article_id LEFT JOIN outlets o ON o.id = a.outlet_id;
