-- Which places is the news about, country by country?
-- The countries that are in most articles come first. Copies are left out.
-- :country text: only this country, by its code of two letters
-- :top count = 3: the places of a country that are in most articles
-- :limit count = 30: at most so many rows
WITH named AS (
    SELECT country_code AS country, place, articles, mentions,
        sum(articles) OVER (PARTITION BY country_code) AS of_country,
        row_number() OVER (PARTITION BY country_code ORDER BY articles DESC, mentions DESC, place) AS place_in_country
    FROM places_by_country
    WHERE :country IS NULL OR country_code = upper(:country))
SELECT country, place, articles, mentions
FROM named
WHERE place_in_country <= :top
ORDER BY country IS NULL, of_country DESC, country, articles DESC, mentions DESC, place
LIMIT :limit;
