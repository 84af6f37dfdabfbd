-- Files and sources that an earlier run rejected as a whole, and that a run has read: no article stands for them.

CREATE TABLE resolved_rejects (
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    article_key TEXT NOT NULL,
    PRIMARY KEY (run_id, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX resolved_rejects_key ON resolved_rejects(article_key);
