extension Schema {
    /// What was said. `text` is the slice of the body, with the slices of `quote_parts` after it, a line each.
    static let quoteTables = """
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
        """
}
