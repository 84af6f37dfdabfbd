-- When and where was a name first in the news, and when last?
-- :name text required: the name, or a part of it
-- :kind person|organization|place|other: only names of this kind
-- :limit count = 20: at most so many rows
WITH named AS (
    SELECT e.id, e.name, e.kind, a.published_date AS day, o.name AS outlet, a.title,
        row_number() OVER (PARTITION BY e.id ORDER BY coalesce(a.published_at, '9999'), a.id) AS place,
        row_number() OVER (PARTITION BY e.id ORDER BY a.published_at DESC, a.id) AS place_from_last,
        count(*) OVER (PARTITION BY e.id) AS articles
    FROM entities e CROSS JOIN article_entities x ON x.entity_id = e.id JOIN articles a ON a.id = x.article_id
        LEFT JOIN outlets o ON o.id = a.outlet_id
    WHERE e.name LIKE '%' || :name || '%' AND (:kind IS NULL OR e.kind = :kind))
SELECT f.name, f.kind, f.articles, f.day AS first_day, f.outlet AS first_outlet, l.day AS last_day,
    l.outlet AS last_outlet, f.title AS first_title
FROM named f JOIN named l ON l.id = f.id AND l.place_from_last = 1
WHERE f.place = 1
ORDER BY f.articles DESC, f.name
LIMIT :limit;
