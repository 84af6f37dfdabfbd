extension Schema {
    /// Questions about how the rows came to be.
    static let ledgerViews = """
        CREATE VIEW run_health AS
        SELECT r.run_uid AS run, r.started_at, r.status, s.stage, s.n_in, s.n_out, s.n_unchanged, s.n_skipped,
            s.n_rejected, round(1.0 * s.n_rejected / nullif(s.n_in, 0), 4) AS rejected_share,
            s.wall_ms, round(1000.0 * s.n_in / nullif(s.wall_ms, 0), 1) AS articles_per_second, s.peak_rss_kb,
            (SELECT count(*) FROM checks c WHERE c.run_id = r.id AND c.outcome = 'loaded' AND c.passed = 0)
                AS failed_checks,
            s.version, r.tool_version
        FROM runs r JOIN stage_runs s ON s.run_id = r.id;

        CREATE VIEW open_rejects AS
        SELECT u.run_uid AS run, r.stage, r.reason, r.detail, r.source_uri, r.url, r.article_key
        FROM rejects r JOIN runs u ON u.id = r.run_id
        WHERE NOT EXISTS (
                SELECT 1 FROM article_revisions v JOIN runs w ON w.id = v.run_id
                WHERE v.article_key = r.article_key AND w.run_uid > u.run_uid)
            AND NOT EXISTS (
                SELECT 1 FROM rejects l JOIN runs w ON w.id = l.run_id
                WHERE l.article_key = r.article_key AND w.run_uid > u.run_uid);

        CREATE VIEW failed_checks AS
        SELECT r.run_uid AS run, r.started_at, c.outcome, c.severity, c.name, c.observed, c.expected
        FROM checks c JOIN runs r ON r.id = c.run_id
        WHERE c.passed = 0;
        """
}
