-- What could not be taken in, and has not been since?
-- :stage fetch|clean|extract|load: only what this stage rejected
-- :reason text: only for this reason
-- :limit count = 30: at most so many rows
SELECT substr(run, 1, 8) AS run, stage, reason, source, coalesce(url, source_uri) AS item, detail
FROM open_rejects
WHERE (:stage IS NULL OR stage = :stage) AND (:reason IS NULL OR reason = :reason)
ORDER BY open_rejects.run DESC, stage, source_uri
LIMIT :limit;
