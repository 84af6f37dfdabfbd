-- By which words do articles call somebody or something?
-- :name text required: the name, or a part of it
-- :kind person|organization|place|other: only names of this kind
-- :articles count = 1000: look at no more articles that have the name, those that came last
-- :limit count = 30: at most so many rows
WITH named AS MATERIALIZED (
    SELECT id FROM entities WHERE name LIKE '%' || :name || '%' AND (:kind IS NULL OR kind = :kind)),
seen AS MATERIALIZED (
    SELECT DISTINCT x.entity_id, x.article_id
    FROM named n CROSS JOIN article_entities x INDEXED BY article_entities_entity ON x.entity_id = n.id
    ORDER BY x.article_id DESC LIMIT :articles),
counted AS (
    SELECT s.entity_id, m.surface, CASE WHEN m.rule IN ('pronoun', 'nominal') THEN m.rule ELSE 'name' END AS form,
        count(DISTINCT m.article_id) AS articles, count(*) AS mentions
    FROM seen s CROSS JOIN article_entities x ON x.article_id = s.article_id AND +x.entity_id = s.entity_id
        CROSS JOIN mentions m ON m.article_id = x.article_id AND m.alias_id = x.alias_id
    GROUP BY s.entity_id, m.surface, form)
SELECT e.name, e.kind, c.surface AS called, c.form, c.articles, c.mentions
FROM counted c JOIN entities e ON e.id = c.entity_id
ORDER BY sum(c.mentions) OVER (PARTITION BY e.id) DESC, e.name, c.mentions DESC, called
LIMIT :limit;
