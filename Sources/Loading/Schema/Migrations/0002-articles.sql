-- Articles with their parts. The body is stored once; everything else refers to it by offsets.

CREATE TABLE outlets (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    raw_sha256 TEXT NOT NULL UNIQUE,
    source_uri TEXT NOT NULL
) STRICT;

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    article_key TEXT NOT NULL UNIQUE,
    title TEXT,
    subtitle TEXT,
    url TEXT,
    canonical_url TEXT,
    source TEXT,
    file TEXT,
    domain TEXT,
    outlet_id INTEGER REFERENCES outlets(id),
    document_id INTEGER REFERENCES documents(id),
    published_at TEXT CHECK (published_at IS NULL OR datetime(published_at) IS NOT NULL),
    published_date TEXT CHECK (published_date IS NULL OR date(published_date) IS NOT NULL),
    published_precision TEXT NOT NULL
        CHECK (published_precision IN ('second', 'minute', 'day', 'month', 'year', 'unknown')),
    published_source TEXT,
    published_offset_min INTEGER,
    modified_at TEXT CHECK (modified_at IS NULL OR datetime(modified_at) IS NOT NULL),
    language TEXT,
    section TEXT,
    agency TEXT,
    dateline_place TEXT,
    dateline_date TEXT,
    access TEXT CHECK (access IN ('open', 'teaser', 'paywall')),
    word_count INTEGER NOT NULL CHECK (word_count >= 0),
    body TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    fetched_at TEXT,
    run_id INTEGER NOT NULL REFERENCES runs(id),
    clean_version TEXT NOT NULL,
    extract_version TEXT NOT NULL,
    row_sha256 TEXT NOT NULL,
    duplicate_of INTEGER REFERENCES articles(id),
    duplicate_kind TEXT CHECK (duplicate_kind IN ('exact', 'near', 'contained')),
    CHECK ((published_at IS NULL) = (published_precision = 'unknown')),
    CHECK ((duplicate_of IS NULL) = (duplicate_kind IS NULL)),
    CHECK (duplicate_of <> id)
) STRICT;
CREATE INDEX articles_outlet_date ON articles(outlet_id, published_date);
CREATE INDEX articles_date ON articles(published_date) WHERE duplicate_of IS NULL;
CREATE INDEX articles_body ON articles(body_sha256);
CREATE INDEX articles_document ON articles(document_id);
CREATE INDEX articles_run ON articles(run_id);
CREATE INDEX articles_duplicate ON articles(duplicate_of) WHERE duplicate_of IS NOT NULL;

CREATE TABLE article_revisions (
    article_key TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
    fetched_at TEXT NOT NULL,
    row_sha256 TEXT NOT NULL,
    PRIMARY KEY (article_key, run_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_revisions_run ON article_revisions(run_id);

CREATE TABLE authors (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE article_authors (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    author_id INTEGER NOT NULL REFERENCES authors(id),
    PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_authors_author ON article_authors(author_id, article_id);

CREATE TABLE paragraphs (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('heading', 'text', 'listItem', 'blockQuote', 'caption', 'table')),
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY (article_id, ordinal),
    CHECK (0 <= start_char AND start_char <= end_char)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_blocks (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    n_chars INTEGER NOT NULL,
    sample TEXT NOT NULL,
    n_articles INTEGER CHECK (n_articles > 0),
    PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE quality_flags (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    detail TEXT,
    start_char INTEGER,
    end_char INTEGER,
    PRIMARY KEY (article_id, ordinal),
    CHECK ((start_char IS NULL) = (end_char IS NULL))
) STRICT, WITHOUT ROWID;
