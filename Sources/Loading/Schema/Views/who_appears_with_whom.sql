-- Each pair is stored once and shown from both sides.
CREATE VIEW who_appears_with_whom AS
SELECT a.name AS name, a.kind, b.name AS other_name, b.kind AS other_kind, p.articles,
    a.id AS entity_id, b.id AS other_entity_id
FROM entity_pairs p JOIN entities a ON a.id = p.a_id JOIN entities b ON b.id = p.b_id
UNION ALL
SELECT b.name, b.kind, a.name, a.kind, p.articles, b.id, a.id
FROM entity_pairs p JOIN entities a ON a.id = p.a_id JOIN entities b ON b.id = p.b_id;
