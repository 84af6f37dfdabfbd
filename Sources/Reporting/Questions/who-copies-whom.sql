-- Which outlet prints what others published first, how often, and of which agency?
-- Copies of which no day is known count where no first day is given.
-- :outlet outlet: only copies in this outlet
-- :since day: only copies of this day and later ones; otherwise of the last 90 days
-- :limit count = 30: at most so many rows
WITH recent AS MATERIALIZED (
    SELECT id, outlet_id, published_date FROM articles
    WHERE duplicate_of IS NOT NULL AND published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-90 days') FROM articles WHERE duplicate_of IS NULL))
    UNION ALL SELECT id, outlet_id, NULL FROM articles
    WHERE :since IS NULL AND duplicate_of IS NOT NULL AND published_date IS NULL)
SELECT o.name AS outlet, p.name AS first_outlet, g.agency, count(*) AS copies, sum(d.kind = 'exact') AS exact,
    sum(d.kind = 'near') AS near, sum(d.kind = 'contained') AS contained, round(avg(d.similarity), 2) AS similarity,
    max(a.published_date) AS last_day
FROM recent a CROSS JOIN duplicates d ON d.article_id = a.id
    LEFT JOIN copy_groups g ON g.first_article_id = d.first_article_id LEFT JOIN articles f ON f.id = g.first_article_id
    LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN outlets p ON p.id = f.outlet_id
WHERE :outlet IS NULL OR o.name = :outlet
GROUP BY o.name, p.name, g.agency
ORDER BY copies DESC, outlet, first_outlet, g.agency
LIMIT :limit;
