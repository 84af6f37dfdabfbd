-- What each source has brought in each run, and what it took to ask it.
CREATE VIEW source_health AS
SELECT r.run_uid AS run, r.started_at, s.source, s.n_in, s.n_new, s.n_revised, s.n_feed_texts, s.n_unchanged, s.n_skipped,
    s.n_rejected,
    (SELECT group_concat(reason || ' ' || rejects, ', ') FROM (
        SELECT j.reason, j.rejects FROM source_rejects j WHERE j.run_id = s.run_id AND j.source = s.source
        ORDER BY j.rejects DESC, j.reason)) AS reasons,
    s.bytes_in, s.requests, s.received_bytes, round(s.wall_ms / 1000.0, 1) AS seconds, s.is_polite
FROM runs r JOIN source_runs s ON s.run_id = r.id;
