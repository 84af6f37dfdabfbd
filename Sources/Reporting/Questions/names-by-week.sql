-- Whose name is in the news, week by week?
SELECT week, name, kind, articles, mentions
FROM mentions_by_week
WHERE kind IN ('person', 'organization')
ORDER BY week DESC, articles DESC, mentions DESC, name
LIMIT 200;
