-- How much does each outlet publish, how fresh is it, and how well is it extracted?
-- The last seven days are those up to the last day on which any article was published.
-- :limit count = 40: at most so many rows
WITH bounds AS (SELECT max(published_date) AS last FROM articles WHERE duplicate_of IS NULL),
counted AS (
    SELECT outlet_id, count(*) AS articles, max(published_date) AS last_day,
        sum(published_date > (SELECT date(last, '-7 days') FROM bounds)) AS last_7_days, sum(published_date IS NULL) AS undated
    FROM articles GROUP BY outlet_id),
rated AS (
    SELECT outlet_id, round(avg(extraction_quality), 3) AS quality, sum(extraction_quality < 0.9) AS doubtful
    FROM articles WHERE extraction_quality IS NOT NULL GROUP BY outlet_id)
SELECT o.name AS outlet, c.articles, c.last_7_days, c.last_day,
    CAST(julianday((SELECT last FROM bounds)) - julianday(c.last_day) AS INTEGER) AS days_silent, c.undated, r.quality, r.doubtful
FROM counted c LEFT JOIN outlets o ON o.id = c.outlet_id LEFT JOIN rated r ON r.outlet_id IS c.outlet_id
ORDER BY c.articles DESC, outlet
LIMIT :limit;
