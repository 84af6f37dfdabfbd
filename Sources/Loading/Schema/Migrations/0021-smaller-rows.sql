-- What is written of each article takes less room. An index stays only where a question, a foreign key or the load looks by it.

-- The words of a quotation were written four times, in two tables and an index of each. Now a quotation refers to its wording, which
-- keeps a hash of the words; the words themselves are in the text of each of its quotations. Reported speech has no wording.
ALTER TABLE quotes ADD COLUMN wording_id INTEGER REFERENCES quote_wordings(id)
    CHECK (wording_id IS NULL OR kind <> 'indirect');
UPDATE quotes SET wording_id = (SELECT w.id FROM quote_wordings w WHERE w.text_key = quotes.text_key)
WHERE text_key <> '' AND kind <> 'indirect';
DROP INDEX quotes_text;
ALTER TABLE quotes DROP COLUMN text_key;
-- For whoever asks where else words were quoted.
CREATE INDEX quotes_wording ON quotes(wording_id) WHERE wording_id IS NOT NULL;

CREATE TABLE hashed_wordings (
    id INTEGER PRIMARY KEY,
    -- The next load computes those that are missing. Different words may have one hash.
    hash INTEGER,
    words INTEGER NOT NULL CHECK (words > 0),
    first_wording_id INTEGER REFERENCES hashed_wordings(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO hashed_wordings (id, words, first_wording_id) SELECT id, words, first_wording_id FROM quote_wordings;
DROP TABLE quote_wordings;
ALTER TABLE hashed_wordings RENAME TO quote_wordings;
CREATE INDEX quote_wordings_hash ON quote_wordings(hash);
CREATE INDEX quote_wordings_first ON quote_wordings(first_wording_id);

-- Without a reference to the wordings, which would need an index of as much again: the load knows the marks of one that goes.
CREATE TABLE marks_by_hash (
    hash INTEGER NOT NULL,
    wording_id INTEGER NOT NULL,
    PRIMARY KEY (hash, wording_id)
) STRICT, WITHOUT ROWID;
INSERT INTO marks_by_hash SELECT hash, wording_id FROM quote_wording_marks ORDER BY hash, wording_id;
DROP TABLE quote_wording_marks;
ALTER TABLE marks_by_hash RENAME TO quote_wording_marks;

-- Each mention is one of a name of its article, which says what it stands for. Two indexes served foreign keys alone.
CREATE TABLE mentions_of_names (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    alias_id INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    surface TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    rule TEXT NOT NULL,
    PRIMARY KEY (article_id, alias_id, start_char, end_char),
    FOREIGN KEY (article_id, alias_id) REFERENCES article_entities(article_id, alias_id) ON DELETE CASCADE,
    CHECK (0 <= start_char AND start_char < end_char)
) STRICT, WITHOUT ROWID;
INSERT INTO mentions_of_names
SELECT article_id, alias_id, start_char, end_char, surface, confidence, rule FROM mentions
ORDER BY article_id, alias_id, start_char, end_char;
DROP TABLE mentions;
ALTER TABLE mentions_of_names RENAME TO mentions;

-- The load looks for articles with the same text, of which the first digits are enough to find them.
DROP INDEX articles_body;
CREATE INDEX articles_body ON articles(substr(body_sha256, 1, 16));

-- As signed numbers, marks take four bytes instead of six.
CREATE TABLE signed_marks (
    mark INTEGER NOT NULL CHECK (mark BETWEEN -2147483648 AND 2147483647),
    article_id INTEGER NOT NULL,
    PRIMARY KEY (mark, article_id)
) STRICT, WITHOUT ROWID;
INSERT INTO signed_marks
SELECT iif(mark > 2147483647, mark - 4294967296, mark), article_id FROM fingerprint_marks ORDER BY 1, 2;
DROP TABLE fingerprint_marks;
ALTER TABLE signed_marks RENAME TO fingerprint_marks;

-- New marks are collected in a small table of their own, and moved in order once they are many: each stands at a random place.
CREATE TABLE recent_fingerprint_marks (
    mark INTEGER NOT NULL CHECK (mark BETWEEN -2147483648 AND 2147483647),
    article_id INTEGER NOT NULL,
    PRIMARY KEY (mark, article_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE recent_quote_wording_marks (
    hash INTEGER NOT NULL,
    wording_id INTEGER NOT NULL,
    PRIMARY KEY (hash, wording_id)
) STRICT, WITHOUT ROWID;
