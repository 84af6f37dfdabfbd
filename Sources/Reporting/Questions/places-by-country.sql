-- Which places is the news about, country by country?
-- The countries whose places are in most articles come first. Copies are left out.
-- Articles of which no day is known count where no first day is given.
-- :country text: only this country, by its code of two letters
-- :since day: only articles of this day and later ones; otherwise the last 30 days
-- :top count = 3: the places of a country that are in most articles
-- :limit count = 30: at most so many rows
WITH recent AS MATERIALIZED (
    SELECT id FROM articles
    WHERE duplicate_of IS NULL AND published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-30 days') FROM articles WHERE duplicate_of IS NULL))
    UNION ALL SELECT id FROM articles
    WHERE :since IS NULL AND duplicate_of IS NULL AND published_date IS NULL),
counted AS (
    SELECT x.entity_id, count(*) AS articles, sum(x.mentions) AS mentions
    FROM recent a CROSS JOIN article_entities x ON x.article_id = a.id
    GROUP BY x.entity_id),
ranked AS (
    SELECT e.country_code AS country, e.name AS place, c.articles, c.mentions,
        sum(c.articles) OVER (PARTITION BY e.country_code) AS of_country,
        row_number() OVER (PARTITION BY e.country_code ORDER BY c.articles DESC, c.mentions DESC, e.name) AS rank
    FROM counted c JOIN entities e ON e.id = c.entity_id
    WHERE e.kind = 'place' AND (:country IS NULL OR e.country_code = upper(:country)))
SELECT country, place, articles, mentions
FROM ranked
WHERE rank <= :top
ORDER BY country IS NULL, of_country DESC, country, rank
LIMIT :limit;
