CREATE VIEW rights_statements AS
SELECT o.name AS outlet, a.published_date AS day, a.title, coalesce(a.url, a.canonical_url) AS url, r.place, r.name, r.said,
    r.agent, r.use, r.permission, r.since, r.link, r.is_in_force, a.id AS article_id, r.ordinal
FROM rights r JOIN articles a ON a.id = r.article_id LEFT JOIN outlets o ON o.id = a.outlet_id;
