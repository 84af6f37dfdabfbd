-- entities: persons, organizations, places and other things across all articles
-- key: entity_key
-- entity_key text: kind and normalized full name, with a colon between; the same in every rebuild as long as no article changes it
-- kind text: person, organization, place or other
-- name text: name for display
-- role text?: what the articles most often say the person is
-- country_code text?: ISO 3166-1 alpha-2, for places, and for bodies such as many countries have
-- geonames_id integer?: number in GeoNames
-- latitude number?: degrees, WGS 84
-- longitude number?: degrees, WGS 84
-- articles integer: how many articles name it, copies included
-- mentions integer: how often they do, pronouns and descriptions left out
SELECT e.kind || ':' || e.normalized, e.kind, e.name, e.role, e.country_code, e.geonames_id, e.latitude, e.longitude,
    (SELECT count(DISTINCT x.article_id) FROM article_entities x WHERE x.entity_id = e.id),
    (SELECT coalesce(sum(x.mentions), 0) FROM article_entities x WHERE x.entity_id = e.id)
FROM entities e
ORDER BY e.kind, e.normalized
