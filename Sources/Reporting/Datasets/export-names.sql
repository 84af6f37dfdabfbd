-- names: names as articles give them, a row for each of their senses, with the entity that it stands for
-- key: kind, name, sense
-- kind text: person, organization, place or other
-- name text: the name
-- sense text: which of several of the name, as far as articles say; else empty
-- entity_key text: the entity
-- articles integer: how many articles have the name
-- probability number: that the name means the entity, 0 to 1
-- evidence text: what says so, such as own name, spelling, role or pin
SELECT x.kind, x.alias, x.sense, e.kind || ':' || e.normalized, x.articles, x.probability, x.evidence
FROM entity_aliases x JOIN entities e ON e.id = x.entity_id
ORDER BY x.kind, x.alias, x.sense
