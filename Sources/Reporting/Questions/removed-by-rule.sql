-- What was cut from the pages, by which rule, and how much of it?
-- Copies are left out. Articles of which no day is known count where no first day is given.
-- :outlet outlet: only pages of this outlet
-- :since day: only articles of this day and later ones; otherwise the last 30 days
-- :limit count = 40: at most so many rows
WITH recent AS MATERIALIZED (
    SELECT id, outlet_id FROM articles
    WHERE duplicate_of IS NULL AND published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-30 days') FROM articles WHERE duplicate_of IS NULL))
    UNION ALL SELECT id, outlet_id FROM articles
    WHERE :since IS NULL AND duplicate_of IS NULL AND published_date IS NULL)
SELECT r.rule, count(*) AS blocks, count(DISTINCT a.id) AS articles, sum(r.n_chars) AS characters,
    replace(min(r.sample), char(10), ' ') AS example
FROM recent a CROSS JOIN removed_blocks r ON r.article_id = a.id
WHERE :outlet IS NULL OR a.outlet_id = (SELECT id FROM outlets WHERE name = :outlet)
GROUP BY r.rule
ORDER BY characters DESC, r.rule
LIMIT :limit;
