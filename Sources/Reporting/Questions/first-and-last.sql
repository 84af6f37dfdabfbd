-- When and where was a name first in the news, and when last?
-- :name text required: the name, or a part of it
-- :kind person|organization|place|other: only names of this kind
-- :limit count = 20: at most so many rows
WITH named AS MATERIALIZED (
    SELECT e.id, e.name, e.kind, count(*) AS articles
    FROM entities e CROSS JOIN article_entities x ON x.entity_id = e.id
    WHERE e.name LIKE '%' || :name || '%' AND (:kind IS NULL OR e.kind = :kind)
    GROUP BY e.id ORDER BY articles DESC, e.name LIMIT :limit),
-- Of a minimum SQLite gives the other columns of its row.
first AS (
    SELECT n.id, min(x.published_at), x.article_id
    FROM named n CROSS JOIN article_entities x ON x.entity_id = n.id GROUP BY n.id),
last AS (
    SELECT n.id, max(x.published_at), x.article_id
    FROM named n CROSS JOIN article_entities x ON x.entity_id = n.id GROUP BY n.id)
SELECT n.name, n.kind, n.articles, a.published_date AS first_day, o.name AS first_outlet, b.published_date AS last_day,
    p.name AS last_outlet, a.title AS first_title
FROM named n JOIN first f ON f.id = n.id JOIN last l ON l.id = n.id JOIN articles a ON a.id = f.article_id
    JOIN articles b ON b.id = l.article_id LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN outlets p ON p.id = b.outlet_id
ORDER BY n.articles DESC, n.name;
