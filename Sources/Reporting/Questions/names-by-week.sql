-- Whose name is in the news, week by week?
-- Copies are left out. A week begins on Monday, and is named for it.
-- :kind person|organization|place|other = person: names of this kind
-- :weeks count = 4: the last so many weeks
-- :top count = 10: the names of a week that are in most articles
WITH weekly AS MATERIALIZED (
    SELECT id, date(published_date, '-6 days', 'weekday 1') AS week FROM articles
    WHERE duplicate_of IS NULL AND published_date >= (
        SELECT date(max(published_date), '-6 days', 'weekday 1', (7 - 7 * :weeks) || ' days') FROM articles
        WHERE duplicate_of IS NULL)),
named AS (
    SELECT a.week, x.entity_id, count(*) AS articles, sum(x.mentions) AS mentions
    FROM weekly a CROSS JOIN article_entities x ON x.article_id = a.id
    GROUP BY a.week, x.entity_id),
-- The names themselves are looked up for few: those of the first places, with all that share the last of these.
placed AS (
    SELECT n.*, rank() OVER (PARTITION BY n.week ORDER BY n.articles DESC, n.mentions DESC) AS place
    FROM named n CROSS JOIN entities e ON e.id = n.entity_id WHERE e.kind = :kind),
ranked AS (
    SELECT p.week, e.name, p.articles, p.mentions,
        row_number() OVER (PARTITION BY p.week ORDER BY p.articles DESC, p.mentions DESC, e.name) AS rank
    FROM placed p JOIN entities e ON e.id = p.entity_id WHERE p.place <= :top)
SELECT week, rank, name, articles, mentions
FROM ranked
WHERE rank <= :top
ORDER BY week DESC, rank;
