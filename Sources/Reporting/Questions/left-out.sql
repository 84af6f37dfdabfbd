-- What did an outlet leave out of the stories that others told as well?
-- Names that other outlets have in the story, and this one in none of its articles; those who are quoted there come first.
-- :outlet outlet required: the outlet that left them out
-- :kind person|organization|place|other: only names of this kind
-- :since day: only stories that were told on this day or later; otherwise in the last 30 days
-- :limit count = 30: at most so many rows
WITH own AS MATERIALIZED (SELECT id FROM outlets WHERE name = :outlet),
dated AS MATERIALIZED (
    SELECT m.story_id FROM articles a CROSS JOIN story_articles m ON m.article_id = a.id
    WHERE a.duplicate_of IS NULL AND a.published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-30 days') FROM articles WHERE duplicate_of IS NULL))
    UNION SELECT m.story_id FROM articles a CROSS JOIN story_articles m ON m.article_id = a.id
    WHERE :since IS NULL AND a.duplicate_of IS NULL AND a.published_date IS NULL),
recent AS MATERIALIZED (
    SELECT s.id, f.title, f.published_date AS day
    FROM dated d CROSS JOIN stories s ON s.id = d.story_id JOIN articles f ON f.id = s.first_article_id),
told AS MATERIALIZED (
    SELECT r.id, r.title, r.day
    FROM recent r CROSS JOIN story_articles m ON m.story_id = r.id JOIN articles a ON a.id = m.article_id
    GROUP BY r.id
    HAVING max(a.outlet_id IS (SELECT id FROM own)) AND count(DISTINCT a.outlet_id) > 1),
there AS MATERIALIZED (
    SELECT t.id, t.title, t.day, x.entity_id, max(a.outlet_id IS (SELECT id FROM own)) AS is_own,
        count(DISTINCT a.outlet_id) AS outlets, sum(x.mentions) AS mentions,
        sum((SELECT count(*) FROM quotes q WHERE q.speaker_entity_id = x.entity_id AND q.article_id = a.id)) AS quotes
    FROM told t CROSS JOIN story_articles m ON m.story_id = t.id JOIN articles a ON a.id = m.article_id
        JOIN article_entities x ON x.article_id = a.id
    GROUP BY t.id, x.entity_id)
SELECT t.day, t.title AS story, e.name AS left_out, e.kind, t.quotes, t.outlets, t.mentions
FROM there t JOIN entities e ON e.id = t.entity_id
WHERE NOT t.is_own AND (:kind IS NULL OR e.kind = :kind)
ORDER BY t.quotes DESC, t.outlets DESC, t.mentions DESC, t.day DESC, left_out
LIMIT :limit;
