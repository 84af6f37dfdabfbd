-- Which people appear with which organizations, in how many articles?
SELECT name AS person, other_name AS organization, articles
FROM who_appears_with_whom
WHERE kind = 'person' AND other_kind = 'organization'
ORDER BY articles DESC, person, organization
LIMIT 100;
