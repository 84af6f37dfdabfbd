-- What was said. `text` is the slice of the body, followed by the slices of `quote_parts`, a line each.

CREATE TABLE quotes (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
    text TEXT NOT NULL,
    text_key TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    speaker_entity_id INTEGER REFERENCES entities(id),
    speaker_alias_id INTEGER REFERENCES entity_aliases(id),
    speaker_text TEXT,
    speaker_start_char INTEGER,
    speaker_end_char INTEGER,
    speaker_description TEXT,
    speaker_affiliation TEXT,
    cue TEXT,
    medium TEXT,
    statement INTEGER,
    echo_of INTEGER,
    attribution TEXT NOT NULL CHECK (attribution IN ('explicit', 'pronoun', 'carried', 'none')),
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    rule TEXT NOT NULL,
    UNIQUE (article_id, ordinal),
    FOREIGN KEY (article_id, echo_of) REFERENCES quotes(article_id, ordinal) DEFERRABLE INITIALLY DEFERRED,
    CHECK (0 <= start_char AND start_char < end_char),
    CHECK ((speaker_entity_id IS NULL) = (speaker_alias_id IS NULL)),
    CHECK ((speaker_start_char IS NULL) = (speaker_end_char IS NULL)),
    CHECK (attribution <> 'none' OR speaker_entity_id IS NULL)
) STRICT;
CREATE INDEX quotes_speaker ON quotes(speaker_entity_id, article_id) WHERE speaker_entity_id IS NOT NULL;
CREATE INDEX quotes_alias ON quotes(speaker_alias_id) WHERE speaker_alias_id IS NOT NULL;
CREATE INDEX quotes_text ON quotes(text_key) WHERE text_key <> '';
CREATE INDEX quotes_echo ON quotes(article_id, echo_of) WHERE echo_of IS NOT NULL;

CREATE TABLE quote_parts (
    quote_id INTEGER NOT NULL REFERENCES quotes(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY (quote_id, ordinal),
    CHECK (0 <= start_char AND start_char < end_char)
) STRICT, WITHOUT ROWID;

-- Which quotations in several articles are one utterance.

CREATE TABLE quote_wordings (
    id INTEGER PRIMARY KEY,
    text_key TEXT NOT NULL UNIQUE CHECK (text_key <> ''),
    words INTEGER NOT NULL CHECK (words > 0),
    first_wording_id INTEGER REFERENCES quote_wordings(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX quote_wordings_first ON quote_wordings(first_wording_id);

-- The winnowing fingerprint of each wording, by which similar ones are found.
CREATE TABLE quote_wording_marks (
    hash INTEGER NOT NULL,
    wording_id INTEGER NOT NULL REFERENCES quote_wordings(id) ON DELETE CASCADE,
    PRIMARY KEY (hash, wording_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_wording_marks_wording ON quote_wording_marks(wording_id);

CREATE TABLE quote_wording_links (
    a_id INTEGER NOT NULL REFERENCES quote_wordings(id) ON DELETE CASCADE,
    b_id INTEGER NOT NULL REFERENCES quote_wordings(id) ON DELETE CASCADE,
    similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1),
    PRIMARY KEY (a_id, b_id),
    CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_wording_links_b ON quote_wording_links(b_id);
