-- What has each source brought in the last runs, and what was rejected of it?
-- :source text: only this source
-- :limit count = 30: at most so many rows
SELECT run, source, n_in, n_new AS new, n_revised AS revised, n_unchanged AS same, n_rejected AS rejected, reasons, seconds
FROM source_health
WHERE :source IS NULL OR source = :source
ORDER BY run DESC, source
LIMIT :limit;
