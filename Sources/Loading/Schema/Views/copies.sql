CREATE VIEW copies AS
SELECT d.kind, d.similarity, a.title, o.name AS outlet, a.published_at, coalesce(a.url, a.canonical_url) AS url,
    b.title AS original_title, p.name AS original_outlet, b.published_at AS original_published_at,
    coalesce(b.url, b.canonical_url) AS original_url, a.id AS article_id, b.id AS original_id
FROM duplicates d JOIN articles a ON a.id = d.article_id JOIN articles b ON b.id = d.original_id
    LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN outlets p ON p.id = b.outlet_id;
