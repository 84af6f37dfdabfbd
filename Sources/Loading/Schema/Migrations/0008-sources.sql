-- What each source has brought in a run.

CREATE TABLE source_runs (
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    is_polite INTEGER NOT NULL CHECK (is_polite IN (0, 1)),
    n_in INTEGER NOT NULL,
    n_new INTEGER NOT NULL,
    n_revised INTEGER NOT NULL,
    n_unchanged INTEGER NOT NULL,
    n_skipped INTEGER NOT NULL,
    n_rejected INTEGER NOT NULL,
    bytes_in INTEGER NOT NULL,
    requests INTEGER,
    received_bytes INTEGER,
    wall_ms INTEGER,
    PRIMARY KEY (run_id, source),
    CHECK (n_in = n_new + n_revised + n_unchanged + n_skipped + n_rejected)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_rejects (
    run_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    rejects INTEGER NOT NULL CHECK (rejects > 0),
    PRIMARY KEY (run_id, source, reason),
    FOREIGN KEY (run_id, source) REFERENCES source_runs(run_id, source) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
