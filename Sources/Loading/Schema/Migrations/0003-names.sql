-- Who and what is named. The names that articles use are aliases; aliases of one person, organization, place or other
-- thing share an entity.

CREATE TABLE entities (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'other')),
    normalized TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    country_code TEXT,
    geonames_id INTEGER,
    latitude REAL,
    longitude REAL,
    UNIQUE (kind, normalized),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;

CREATE TABLE entity_aliases (
    id INTEGER PRIMARY KEY,
    entity_id INTEGER NOT NULL REFERENCES entities(id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'other')),
    alias TEXT NOT NULL,
    normalized TEXT NOT NULL,
    surname TEXT,
    articles INTEGER NOT NULL CHECK (articles >= 0),
    pin TEXT,
    UNIQUE (kind, alias),
    CHECK (surname IS NULL OR kind = 'person')
) STRICT;
CREATE INDEX entity_aliases_entity ON entity_aliases(entity_id);
CREATE INDEX entity_aliases_normalized ON entity_aliases(kind, normalized);
CREATE INDEX entity_aliases_surname ON entity_aliases(surname) WHERE surname IS NOT NULL;

CREATE TABLE alias_roles (
    alias_id INTEGER NOT NULL REFERENCES entity_aliases(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    articles INTEGER NOT NULL CHECK (articles >= 0),
    PRIMARY KEY (alias_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE alias_locations (
    alias_id INTEGER NOT NULL REFERENCES entity_aliases(id) ON DELETE CASCADE,
    country_code TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    geonames_id INTEGER,
    articles INTEGER NOT NULL CHECK (articles >= 0)
) STRICT;
CREATE UNIQUE INDEX alias_locations_place ON alias_locations(
    alias_id, country_code, coalesce(latitude, 999), coalesce(longitude, 999), coalesce(geonames_id, 0));

CREATE TABLE article_entities (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    alias_id INTEGER NOT NULL REFERENCES entity_aliases(id),
    entity_id INTEGER NOT NULL REFERENCES entities(id),
    mentions INTEGER NOT NULL CHECK (mentions >= 0),
    is_lead INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
    published_at TEXT,
    role TEXT,
    country_code TEXT,
    latitude REAL,
    longitude REAL,
    geonames_id INTEGER,
    PRIMARY KEY (article_id, alias_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_entities_alias ON article_entities(alias_id);
CREATE INDEX article_entities_entity ON article_entities(entity_id, article_id);
CREATE INDEX article_entities_lead ON article_entities(entity_id, published_at, article_id)
    WHERE is_lead = 1 AND published_at IS NOT NULL;

CREATE TABLE mentions (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    alias_id INTEGER NOT NULL REFERENCES entity_aliases(id),
    entity_id INTEGER NOT NULL REFERENCES entities(id),
    surface TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    rule TEXT NOT NULL,
    PRIMARY KEY (article_id, start_char, end_char, alias_id),
    CHECK (0 <= start_char AND start_char < end_char)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_entity ON mentions(entity_id, article_id);
CREATE INDEX mentions_alias ON mentions(alias_id);

CREATE TABLE entity_pairs (
    a_id INTEGER NOT NULL REFERENCES entities(id),
    b_id INTEGER NOT NULL REFERENCES entities(id),
    articles INTEGER NOT NULL CHECK (articles >= 0),
    PRIMARY KEY (a_id, b_id),
    CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_pairs_b ON entity_pairs(b_id);

-- Names that the user pins to an entity in the file `load.names`: the code calls a pin a name override.
CREATE TABLE name_pins (
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'other')),
    name TEXT NOT NULL,
    entity TEXT,
    entity_kind TEXT
        CHECK (entity_kind IN ('person', 'organization', 'place', 'other')),
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

-- Other names by which one article calls one entity.
CREATE TABLE article_forms (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    alias_id INTEGER NOT NULL REFERENCES entity_aliases(id),
    form TEXT NOT NULL,
    PRIMARY KEY (article_id, alias_id, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_forms_alias ON article_forms(alias_id, form);
CREATE INDEX article_forms_form ON article_forms(form, alias_id);
