-- What `copydesk run --run all` has changed in rows that were there, by the rule that decided.
CREATE TABLE rule_changes (
    changed_at TEXT NOT NULL,
    what TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('added', 'removed', 'changed')),
    -- Empty where no rule decides such rows.
    rule TEXT NOT NULL,
    n_rows INTEGER NOT NULL CHECK (n_rows > 0),
    n_articles INTEGER NOT NULL CHECK (n_articles > 0),
    PRIMARY KEY (changed_at, what, change, rule)
) STRICT, WITHOUT ROWID;
