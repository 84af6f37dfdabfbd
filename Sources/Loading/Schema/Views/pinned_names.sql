-- A pin with no spellings does nothing.
CREATE VIEW pinned_names AS
SELECT p.kind, p.name, p.entity, p.entity_kind, count(a.id) AS spellings, coalesce(sum(a.articles), 0) AS articles
FROM name_pins p LEFT JOIN entity_aliases a ON a.kind = p.kind AND a.pin = p.name
GROUP BY p.kind, p.name;
