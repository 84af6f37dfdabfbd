-- A name may mean several: each sense of it is an alias of its own, with the entity that it stands for, and how probable that is.

CREATE TABLE aliases_with_senses (
    id INTEGER PRIMARY KEY,
    entity_id INTEGER NOT NULL REFERENCES entities(id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'other')),
    alias TEXT NOT NULL,
    sense TEXT NOT NULL,
    normalized TEXT NOT NULL,
    surname TEXT,
    articles INTEGER NOT NULL CHECK (articles >= 0),
    pin TEXT,
    probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
    evidence TEXT NOT NULL,
    UNIQUE (kind, alias, sense),
    CHECK (surname IS NULL OR kind = 'person')
) STRICT;
INSERT INTO aliases_with_senses
SELECT id, entity_id, kind, alias, '', normalized, surname, articles, pin, 1, 'own name' FROM entity_aliases;
DROP TABLE entity_aliases;
ALTER TABLE aliases_with_senses RENAME TO entity_aliases;
CREATE INDEX entity_aliases_entity ON entity_aliases(entity_id);
CREATE INDEX entity_aliases_normalized ON entity_aliases(kind, normalized);
CREATE INDEX entity_aliases_surname ON entity_aliases(surname) WHERE surname IS NOT NULL;
