-- Whose name is in the news more often than in the month before?
-- The week is that of the last seven days; the four weeks before it are the month. Copies are left out.
-- :kind person|organization|place|other: only names of this kind; otherwise persons, organizations and places
-- :until day: the last day of the week; otherwise the last day on which an article was published
-- :limit count = 20: at most so many rows
WITH bounds AS (
    SELECT coalesce(:until, max(published_date)) AS last FROM articles WHERE duplicate_of IS NULL),
counted AS (
    SELECT x.entity_id, sum(a.is_new) AS this_week, sum(NOT a.is_new) / 4.0 AS weekly_before
    FROM (
        SELECT a.id, a.published_date > date(b.last, '-7 days') AS is_new
        FROM bounds b CROSS JOIN articles a
        WHERE a.duplicate_of IS NULL AND a.published_date > date(b.last, '-35 days') AND a.published_date <= b.last) a
        CROSS JOIN article_entities x ON x.article_id = a.id
    GROUP BY x.entity_id)
SELECT e.name, e.kind, c.this_week, c.weekly_before, c.this_week - c.weekly_before AS more
FROM counted c JOIN entities e ON e.id = c.entity_id
WHERE c.this_week > c.weekly_before AND (:kind IS NULL AND e.kind <> 'other' OR e.kind = :kind)
ORDER BY more DESC, c.this_week DESC, e.name
LIMIT :limit;
