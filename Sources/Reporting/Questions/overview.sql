-- What is in the database?
SELECT 'articles' AS what, count(*) AS rows FROM articles
UNION ALL SELECT 'of which copies', count(*) FROM duplicates
UNION ALL SELECT 'outlets', count(*) FROM outlets
UNION ALL SELECT 'persons', count(*) FROM entities WHERE kind = 'person'
UNION ALL SELECT 'organizations', count(*) FROM entities WHERE kind = 'organization'
UNION ALL SELECT 'places', count(*) FROM entities WHERE kind = 'place'
UNION ALL SELECT 'quotes and reported speech', count(*) FROM quotes
UNION ALL SELECT 'of which with a named speaker', count(*) FROM quotes WHERE speaker_entity_id IS NOT NULL
UNION ALL SELECT 'stories', count(*) FROM stories
UNION ALL SELECT 'open rejects', count(*) FROM open_rejects;
