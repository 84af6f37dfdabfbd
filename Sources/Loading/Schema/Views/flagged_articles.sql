CREATE VIEW flagged_articles AS
SELECT a.id AS article_id, a.article_key, a.published_date AS day, o.name AS outlet, a.title,
    coalesce(a.url, a.canonical_url) AS url,
    count(*) AS flags,
    (SELECT group_concat(n.name, ', ') FROM
        (SELECT DISTINCT x.name FROM quality_flags x WHERE x.article_id = a.id ORDER BY x.name) n) AS kinds
FROM quality_flags f JOIN articles a ON a.id = f.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
GROUP BY a.id;
