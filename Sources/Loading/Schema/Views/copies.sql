CREATE VIEW copies AS
SELECT d.kind, d.similarity, a.title, o.name AS outlet, a.published_at, coalesce(a.url, a.canonical_url) AS url,
    b.title AS original_title, p.name AS original_outlet, b.published_at AS original_published_at,
    coalesce(b.url, b.canonical_url) AS original_url, q.name AS first_outlet, f.published_at AS first_published_at,
    g.agency, g.articles, g.outlets, a.id AS article_id, b.id AS original_id, f.id AS first_article_id
FROM duplicates d JOIN articles a ON a.id = d.article_id JOIN articles b ON b.id = d.original_id
    LEFT JOIN copy_groups g ON g.first_article_id = d.first_article_id LEFT JOIN articles f ON f.id = g.first_article_id
    LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN outlets p ON p.id = b.outlet_id
    LEFT JOIN outlets q ON q.id = f.outlet_id;
