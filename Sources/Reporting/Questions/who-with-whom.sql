-- Who appears with whom, and in how many articles?
-- Without a name, only those that are together in more than one article.
-- :name text: only with this name, or a part of it
-- :kind person|organization|place|other = person: the one is of this kind
-- :other person|organization|place|other = organization: the other is of this kind
-- :limit count = 30: at most so many rows
WITH frequent AS (
    SELECT a_id, b_id, articles FROM entity_pairs INDEXED BY entity_pairs_articles
    WHERE :name IS NULL AND articles > 1),
named AS MATERIALIZED (SELECT id FROM entities WHERE kind = :kind AND name LIKE '%' || :name || '%'),
pair AS (
    SELECT iif(a.kind = :kind AND b.kind = :other, a.name, b.name) AS name,
        iif(a.kind = :kind AND b.kind = :other, b.name, a.name) AS other_name, p.articles
    FROM frequent p CROSS JOIN entities a ON a.id = p.a_id JOIN entities b ON b.id = p.b_id
    WHERE (a.kind = :kind AND b.kind = :other) OR (b.kind = :kind AND a.kind = :other)
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
