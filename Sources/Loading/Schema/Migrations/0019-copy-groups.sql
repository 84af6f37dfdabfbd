-- Copies in groups, each with the agency that one of them credits; and other fingerprints, which the next load computes.

DROP TABLE IF EXISTS fingerprint_bands;
DROP TABLE fingerprints;
CREATE TABLE fingerprints (
    article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    marks BLOB NOT NULL,
    figures BLOB NOT NULL
) STRICT;
-- Without a reference to the articles, which would need an index of as much again: fingerprints lists the marks of each.
CREATE TABLE fingerprint_marks (
    mark INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (mark, article_id)
) STRICT, WITHOUT ROWID;
-- 0 where no fingerprint was computed yet.
CREATE TABLE fingerprint_version (version INTEGER NOT NULL) STRICT;
INSERT INTO fingerprint_version VALUES (0);

CREATE TABLE copy_groups (
    first_article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    articles INTEGER NOT NULL CHECK (articles >= 2),
    outlets INTEGER NOT NULL CHECK (outlets >= 0),
    agency TEXT
) STRICT;
ALTER TABLE duplicates ADD COLUMN first_article_id INTEGER REFERENCES copy_groups(first_article_id) ON DELETE SET NULL;
CREATE INDEX duplicates_first_article ON duplicates(first_article_id);
