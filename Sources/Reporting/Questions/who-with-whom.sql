-- Who appears with whom, and in how many articles?
-- Without a name, only those that are together in more than one article.
-- :name text: only with this name, or a part of it
-- :kind person|organization|place|other = person: the one is of this kind
-- :other person|organization|place|other = organization: the other is of this kind
-- :limit count = 30: at most so many rows
WITH frequent AS (
    SELECT a.name, a.kind, b.name AS other_name, b.kind AS other_kind, p.articles
    FROM entity_pairs p INDEXED BY entity_pairs_articles CROSS JOIN entities a ON a.id = p.a_id JOIN entities b ON b.id = p.b_id
    WHERE :name IS NULL AND p.articles > 1
        AND ((a.kind = :kind AND b.kind = :other) OR (b.kind = :kind AND a.kind = :other))
    ORDER BY p.articles DESC, a.name, b.name LIMIT :limit),
named AS MATERIALIZED (SELECT id FROM entities WHERE kind = :kind AND name LIKE '%' || :name || '%'),
pair AS (
    SELECT iif(kind = :kind AND other_kind = :other, name, other_name) AS name,
        iif(kind = :kind AND other_kind = :other, other_name, name) AS other_name, articles
    FROM frequent
    UNION ALL
    SELECT a.name, b.name, p.articles
    FROM named n CROSS JOIN entity_pairs p ON p.a_id = n.id JOIN entities a ON a.id = n.id JOIN entities b ON b.id = p.b_id
    WHERE b.kind = :other
    UNION ALL
    SELECT b.name, a.name, p.articles
    FROM named n CROSS JOIN entity_pairs p ON p.b_id = n.id JOIN entities b ON b.id = n.id JOIN entities a ON a.id = p.a_id
    WHERE a.kind = :other)
SELECT name, other_name, articles
FROM pair
ORDER BY articles DESC, name, other_name
LIMIT :limit;
