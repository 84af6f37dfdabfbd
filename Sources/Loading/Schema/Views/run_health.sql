-- The status of each stage by itself: a run is partial where one of its stages rejected something, and which one it was is
-- what somebody looks for.
CREATE VIEW run_health AS
SELECT r.run_uid AS run, r.started_at,
    CASE WHEN s.n_rejected > 0 THEN 'partial' ELSE 'succeeded' END AS status,
    s.stage, s.n_in, s.n_out, s.n_unchanged, s.n_skipped,
    s.n_rejected, round(1.0 * s.n_rejected / nullif(s.n_in, 0), 4) AS rejected_share,
    s.wall_ms, round(1000.0 * s.n_in / nullif(s.wall_ms, 0), 1) AS articles_per_second, s.peak_rss_kb,
    (SELECT count(*) FROM checks c WHERE c.run_id = r.id AND c.outcome = 'loaded' AND c.passed = 0)
        AS failed_checks,
    s.version, r.tool_version
FROM runs r JOIN stage_runs s ON s.run_id = r.id;
