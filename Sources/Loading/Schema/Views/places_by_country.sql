-- Copies are left out: a place named in a much-copied report is not named more often.
CREATE VIEW places_by_country AS
SELECT e.country_code, e.name AS place, count(*) AS articles, sum(x.mentions) AS mentions,
    e.latitude, e.longitude, e.geonames_id, e.id AS entity_id
FROM article_entities x JOIN entities e ON e.id = x.entity_id JOIN articles a ON a.id = x.article_id
WHERE e.kind = 'place' AND a.duplicate_of IS NULL
GROUP BY e.id;
