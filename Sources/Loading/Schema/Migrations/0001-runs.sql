-- Which runs were loaded, what each stage did, what was rejected, and what was checked.

-- "CPDK": marks the file as ours, so that no other application's database is ever written to.
PRAGMA application_id = 0x4350444B;

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    run_uid TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('succeeded', 'partial')),
    started_at TEXT NOT NULL CHECK (datetime(started_at) IS NOT NULL),
    input_digest TEXT NOT NULL,
    settings_digest TEXT NOT NULL,
    tool_version TEXT NOT NULL,
    load_version TEXT NOT NULL
) STRICT;

CREATE TABLE stage_runs (
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    stage TEXT NOT NULL CHECK (stage IN ('fetch', 'clean', 'extract', 'load')),
    version TEXT NOT NULL,
    output_digest TEXT NOT NULL,
    n_in INTEGER NOT NULL,
    n_out INTEGER NOT NULL,
    n_unchanged INTEGER NOT NULL,
    n_skipped INTEGER NOT NULL,
    n_rejected INTEGER NOT NULL,
    bytes_in INTEGER NOT NULL,
    wall_ms INTEGER,
    peak_rss_kb INTEGER,
    PRIMARY KEY (run_id, stage),
    CHECK (n_in = n_out + n_unchanged + n_skipped + n_rejected)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejects (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    stage TEXT NOT NULL CHECK (stage IN ('fetch', 'clean', 'extract', 'load')),
    article_key TEXT,
    source_uri TEXT NOT NULL,
    url TEXT,
    raw_sha256 TEXT,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX rejects_run ON rejects(run_id);
CREATE INDEX rejects_key ON rejects(article_key);

CREATE TABLE checks (
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    outcome TEXT NOT NULL CHECK (outcome IN ('loaded', 'rolledBack')),
    name TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('warn', 'error')),
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    observed TEXT NOT NULL,
    expected TEXT NOT NULL,
    PRIMARY KEY (run_id, outcome, name)
) STRICT, WITHOUT ROWID;
