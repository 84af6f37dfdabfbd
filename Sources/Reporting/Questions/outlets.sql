-- How much does each outlet publish, how fresh is it, and how well is it extracted?
-- The last days are those up to the last day on which any article was published. Quality is that of the last 30.
-- :limit count = 40: at most so many rows
WITH bounds AS MATERIALIZED (SELECT max(published_date) AS last FROM articles WHERE duplicate_of IS NULL),
counted AS MATERIALIZED (
    SELECT outlet_id, count(*) AS articles, max(published_date) AS last_day, count(*) - count(published_date) AS undated
    FROM articles GROUP BY outlet_id),
latest AS MATERIALIZED (
    SELECT c.outlet_id, count(*) AS articles
    FROM bounds b CROSS JOIN counted c CROSS JOIN articles a
        ON a.outlet_id IS c.outlet_id AND a.published_date > date(b.last, '-7 days')
    GROUP BY c.outlet_id),
rated AS MATERIALIZED (
    SELECT c.outlet_id, round(avg(a.extraction_quality), 3) AS quality, sum(a.extraction_quality < 0.9) AS doubtful
    FROM bounds b CROSS JOIN counted c CROSS JOIN articles a
        ON a.outlet_id IS c.outlet_id AND a.published_date > date(b.last, '-30 days') AND a.extraction_quality IS NOT NULL
    GROUP BY c.outlet_id)
SELECT o.name AS outlet, c.articles, coalesce(l.articles, 0) AS last_7_days, c.last_day,
    CAST(julianday((SELECT last FROM bounds)) - julianday(c.last_day) AS INTEGER) AS days_silent, c.undated, r.quality, r.doubtful
FROM counted c LEFT JOIN outlets o ON o.id = c.outlet_id LEFT JOIN latest l ON l.outlet_id IS c.outlet_id
    LEFT JOIN rated r ON r.outlet_id IS c.outlet_id
ORDER BY c.articles DESC, outlet
LIMIT :limit;
