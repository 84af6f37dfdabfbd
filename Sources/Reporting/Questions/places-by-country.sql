-- Which places is the news about, country by country?
SELECT country_code, place, articles, mentions, latitude, longitude
FROM places_by_country
ORDER BY country_code IS NULL, country_code, articles DESC, place;
