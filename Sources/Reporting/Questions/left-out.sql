-- What did an outlet leave out of the stories that others told as well?
-- Names that other outlets have in the story, and this one in none of its articles; those who are quoted there come first.
-- :outlet outlet required: the outlet that left them out
-- :kind person|organization|place|other: only names of this kind
-- :since day: only stories that were first told on this day or later
-- :limit count = 30: at most so many rows
WITH own AS MATERIALIZED (SELECT id FROM outlets WHERE name = :outlet),
told AS MATERIALIZED (
    SELECT DISTINCT m.story_id FROM articles a JOIN story_articles m ON m.article_id = a.id WHERE a.outlet_id = (SELECT id FROM own)),
there AS MATERIALIZED (
    SELECT t.story_id, x.entity_id, max(a.outlet_id IS (SELECT id FROM own)) AS is_own, count(DISTINCT a.outlet_id) AS outlets,
        sum(x.mentions) AS mentions,
        sum((SELECT count(*) FROM quotes q WHERE q.speaker_entity_id = x.entity_id AND q.article_id = a.id)) AS quotes
    FROM told t CROSS JOIN story_articles m ON m.story_id = t.story_id JOIN articles a ON a.id = m.article_id
        JOIN article_entities x ON x.article_id = a.id
    GROUP BY t.story_id, x.entity_id)
SELECT f.published_date AS day, f.title AS story, e.name AS left_out, e.kind, t.quotes, t.outlets, t.mentions
FROM there t JOIN entities e ON e.id = t.entity_id JOIN stories s ON s.id = t.story_id JOIN articles f ON f.id = s.first_article_id
WHERE NOT t.is_own AND (:kind IS NULL OR e.kind = :kind) AND (:since IS NULL OR f.published_date >= :since)
ORDER BY t.quotes DESC, t.outlets DESC, t.mentions DESC, day DESC, left_out
LIMIT :limit;
