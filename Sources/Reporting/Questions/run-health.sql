-- Did the last runs go well: what came in, what was rejected, how fast was each stage?
-- :limit count = 20: at most so many rows
SELECT run, stage, status, n_in, n_out, n_unchanged AS same, n_skipped AS skipped, n_rejected AS rejected,
    articles_per_second AS a_second, failed_checks AS failed
FROM run_health
ORDER BY run DESC, CASE stage WHEN 'fetch' THEN 1 WHEN 'clean' THEN 2 WHEN 'extract' THEN 3 ELSE 4 END
LIMIT :limit;
