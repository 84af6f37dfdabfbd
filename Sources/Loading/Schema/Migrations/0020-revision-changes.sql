-- What changed in an article from one revision to the next.

-- Both are null for revisions of runs that were loaded before: what they hold is read when the article has its next revision, or when their
-- run is loaded again.
ALTER TABLE article_revisions ADD COLUMN content_hash INTEGER;
ALTER TABLE article_revisions ADD COLUMN compared_hash INTEGER;

CREATE TABLE revision_comparisons (
    id INTEGER PRIMARY KEY,
    article_key TEXT NOT NULL,
    run_id INTEGER NOT NULL,
    former_key TEXT NOT NULL,
    former_run_id INTEGER NOT NULL,
    seen_at TEXT,
    former_seen_at TEXT,
    changes INTEGER NOT NULL CHECK (changes > 0),
    UNIQUE (article_key, run_id),
    FOREIGN KEY (article_key, run_id) REFERENCES article_revisions(article_key, run_id) ON DELETE CASCADE,
    FOREIGN KEY (former_key, former_run_id) REFERENCES article_revisions(article_key, run_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX revision_comparisons_former ON revision_comparisons(former_key, former_run_id);
CREATE INDEX revision_comparisons_seen ON revision_comparisons(seen_at);

CREATE TABLE revision_changes (
    comparison_id INTEGER NOT NULL REFERENCES revision_comparisons(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what IN (
        'title', 'subtitle', 'byline', 'publication', 'body', 'paragraph', 'note', 'quote', 'speaker')),
    change TEXT NOT NULL CHECK (change IN ('added', 'removed', 'moved', 'changed')),
    detail TEXT,
    before_paragraph INTEGER,
    after_paragraph INTEGER,
    before_words TEXT,
    after_words TEXT,
    before_text TEXT,
    after_text TEXT,
    facts TEXT CHECK (facts IN ('figures', 'names', 'figures, names')),
    UNIQUE (comparison_id, ordinal)
) STRICT;
-- Few changes are notes, and each other change asks whether one came with it.
CREATE INDEX revision_changes_notes ON revision_changes(comparison_id) WHERE what = 'note';
