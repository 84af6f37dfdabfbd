-- Whose name is in the news more often than in the month before?
-- The week is that of the last seven days; the four weeks before it are the month. Copies are left out.
-- :kind person|organization|place|other: only names of this kind; otherwise persons, organizations and places
-- :until day: the last day of the week; otherwise the last day on which an article was published
-- :limit count = 20: at most so many rows
WITH bounds AS (
    SELECT coalesce(:until, max(published_date)) AS last FROM articles WHERE duplicate_of IS NULL),
week AS MATERIALIZED (
    SELECT x.entity_id, count(*) AS articles
    FROM bounds b CROSS JOIN articles a CROSS JOIN article_entities x ON x.article_id = a.id
    WHERE a.duplicate_of IS NULL AND a.published_date > date(b.last, '-7 days') AND a.published_date <= b.last
    GROUP BY x.entity_id),
-- Who is not in the week's news has no row: most names are in few articles.
month AS (
    SELECT x.entity_id, count(*) / 4.0 AS weekly
    FROM bounds b CROSS JOIN articles a CROSS JOIN article_entities x ON x.article_id = a.id
    WHERE a.duplicate_of IS NULL AND a.published_date > date(b.last, '-35 days')
        AND a.published_date <= date(b.last, '-7 days') AND x.entity_id IN (SELECT entity_id FROM week)
    GROUP BY x.entity_id)
SELECT e.name, e.kind, w.articles AS this_week, coalesce(m.weekly, 0.0) AS weekly_before,
    w.articles - coalesce(m.weekly, 0.0) AS more
FROM week w LEFT JOIN month m ON m.entity_id = w.entity_id JOIN entities e ON e.id = w.entity_id
WHERE w.articles > coalesce(m.weekly, 0.0) AND (:kind IS NULL AND e.kind <> 'other' OR e.kind = :kind)
ORDER BY more DESC, this_week DESC, e.name
LIMIT :limit;
