-- Who is quoted most, by how many outlets, and how often in their own words?
SELECT speaker, role, count(*) AS quotes, sum(kind = 'direct') AS direct, count(DISTINCT article_id) AS articles,
    count(DISTINCT outlet) AS outlets, min(day) AS first_day, max(day) AS last_day
FROM quotes_by_speaker
WHERE speaker IS NOT NULL AND NOT is_copy
    AND confidence * name_probability >= cast(coalesce(:confidence, 0) AS REAL)
GROUP BY entity_id
ORDER BY quotes DESC, speaker
LIMIT 50;
