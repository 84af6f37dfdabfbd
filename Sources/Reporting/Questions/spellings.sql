-- By which words do articles call somebody or something?
-- :name text required: the name, or a part of it
-- :kind person|organization|place|other: only names of this kind
-- :limit count = 30: at most so many rows
SELECT e.name, e.kind, m.surface AS called,
    CASE WHEN m.rule IN ('pronoun', 'nominal') THEN m.rule ELSE 'name' END AS form,
    count(DISTINCT m.article_id) AS articles, count(*) AS mentions
FROM entities e CROSS JOIN mentions m ON m.entity_id = e.id
WHERE e.name LIKE '%' || :name || '%' AND (:kind IS NULL OR e.kind = :kind)
GROUP BY e.id, m.surface, form
ORDER BY sum(count(*)) OVER (PARTITION BY e.id) DESC, e.name, mentions DESC, called
LIMIT :limit;
