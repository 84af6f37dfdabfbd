-- Who appears with whom, and in how many articles?
-- :name text: only with this name, or a part of it
-- :kind person|organization|place|other = person: the one is of this kind
-- :other person|organization|place|other = organization: the other is of this kind
-- :limit count = 30: at most so many rows
SELECT name, other_name, articles
FROM who_appears_with_whom
WHERE kind = :kind AND other_kind = :other AND (:kind <> :other OR :name IS NOT NULL OR entity_id < other_entity_id)
    AND (:name IS NULL OR name LIKE '%' || :name || '%')
ORDER BY articles DESC, name, other_name
LIMIT :limit;
