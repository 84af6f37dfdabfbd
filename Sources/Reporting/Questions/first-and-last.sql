-- When and where was a name first in the news, and when last?
-- :name text required: the name, or a part of it
-- :kind person|organization|place|other: only names of this kind
-- :limit count = 20: at most so many rows
WITH named AS MATERIALIZED (
    SELECT e.id, e.name, e.kind, count(*) AS articles
    FROM entities e CROSS JOIN article_entities x ON x.entity_id = e.id
    WHERE e.name LIKE '%' || :name || '%' AND (:kind IS NULL OR e.kind = :kind)
    GROUP BY e.id ORDER BY articles DESC, e.name LIMIT :limit),
ends AS (
    SELECT n.*, (
            SELECT x.article_id FROM article_entities x
            WHERE x.entity_id = n.id AND x.published_at IS NOT NULL
            ORDER BY x.published_at, x.article_id LIMIT 1) AS first_id, (
            SELECT x.article_id FROM article_entities x
            WHERE x.entity_id = n.id AND x.published_at IS NOT NULL
            ORDER BY x.published_at DESC, x.article_id DESC LIMIT 1) AS last_id
    FROM named n)
SELECT n.name, n.kind, n.articles, a.published_date AS first_day, o.name AS first_outlet, b.published_date AS last_day,
    p.name AS last_outlet, a.title AS first_title
FROM ends n LEFT JOIN articles a ON a.id = n.first_id LEFT JOIN articles b ON b.id = n.last_id
    LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN outlets p ON p.id = b.outlet_id
ORDER BY n.articles DESC, n.name;
