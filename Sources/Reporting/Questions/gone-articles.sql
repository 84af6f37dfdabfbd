-- Which articles do their sites have no more?
-- :outlet outlet: only this outlet
-- :since day: only what was noticed on this day or later
-- :limit count = 30: at most so many rows
SELECT substr(noticed_at, 1, 10) AS noticed, day, outlet, title, detail, url
FROM gone_articles
WHERE (:outlet IS NULL OR outlet = :outlet) AND (:since IS NULL OR noticed_at >= :since)
ORDER BY noticed_at DESC, url
LIMIT :limit;
