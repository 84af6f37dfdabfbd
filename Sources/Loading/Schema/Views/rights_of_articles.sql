-- Of several statements the strictest counts; in the order of the alphabet "reserved" comes last, and "allowed" first.
CREATE VIEW rights_of_articles AS
SELECT a.published_date AS day, o.name AS outlet, a.title, coalesce(a.url, a.canonical_url) AS url, r.use, r.permission,
    CASE WHEN min(r.since IS NOT NULL) THEN min(r.since) END AS since,
    (SELECT group_concat(s.said, ', ') FROM
        (SELECT x.name || ': ' || x.said || ' (' || x.place || ')' AS said FROM rights x
         WHERE x.article_id = a.id AND x.use = r.use AND x.permission = r.permission AND x.is_in_force
         ORDER BY x.ordinal) s) AS said,
    min(r.link) AS link, a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id
FROM rights r JOIN articles a ON a.id = r.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE r.is_in_force AND r.use IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM rights x
    WHERE x.article_id = r.article_id AND x.use = r.use AND x.is_in_force AND x.permission > r.permission)
GROUP BY a.id, r.use;
