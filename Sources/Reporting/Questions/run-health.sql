-- Did the last runs go well: what came in, what was rejected, how fast was each stage?
SELECT run, stage, status, n_in, n_out, n_unchanged, n_skipped, n_rejected, rejected_share, articles_per_second,
    failed_checks
FROM run_health
ORDER BY run DESC, CASE stage WHEN 'fetch' THEN 1 WHEN 'clean' THEN 2 WHEN 'extract' THEN 3 ELSE 4 END
LIMIT 80;
