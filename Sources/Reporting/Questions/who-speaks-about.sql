-- Who is quoted on a topic, and whose words name it?
-- The topic is what an article is about that has the words; copies are left out.
-- :words search required: the words that the articles must have, in any order
-- :outlet outlet: only this outlet
-- :since day: only this day and later ones
-- :confidence share = 0: leave out quotes of whose speaker less is certain
-- :articles count = 1000: look at no more articles that have the words, those that came last
-- :limit count = 20: at most so many rows
WITH topic AS MATERIALIZED (
    SELECT rowid AS article_id FROM articles_fts WHERE articles_fts MATCH :words ORDER BY rowid DESC LIMIT :articles),
named AS MATERIALIZED (
    SELECT rowid AS quote_id FROM quotes_fts WHERE quotes_fts MATCH :words ORDER BY rowid DESC LIMIT 5 * :articles)
SELECT e.name AS speaker, e.role, count(*) AS quotes, sum(q.id IN named) AS with_the_words,
    count(DISTINCT q.article_id) AS articles, count(DISTINCT a.outlet_id) AS outlets, max(a.published_date) AS last_day
FROM topic t CROSS JOIN articles a ON a.id = t.article_id JOIN quotes q ON q.article_id = a.id
    JOIN entities e ON e.id = q.speaker_entity_id JOIN entity_aliases x ON x.id = q.speaker_alias_id
WHERE a.id NOT IN (SELECT article_id FROM duplicates)
    AND (:outlet IS NULL OR a.outlet_id = (SELECT id FROM outlets WHERE name = :outlet))
    AND (:since IS NULL OR a.published_date >= :since)
    AND (:confidence = 0 OR q.confidence * x.probability >= :confidence)
GROUP BY e.id
ORDER BY with_the_words DESC, quotes DESC, speaker
LIMIT :limit;
