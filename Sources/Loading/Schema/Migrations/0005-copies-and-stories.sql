-- Which articles are copies of another, and which tell one story.

CREATE TABLE fingerprints (
    article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    shingles INTEGER NOT NULL,
    signature BLOB NOT NULL
) STRICT;
CREATE TABLE fingerprint_bands (
    hash INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    PRIMARY KEY (hash, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX fingerprint_bands_article ON fingerprint_bands(article_id);

CREATE TABLE duplicates (
    article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    original_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('exact', 'near', 'contained')),
    similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1),
    CHECK (article_id <> original_id)
) STRICT;
CREATE INDEX duplicates_original ON duplicates(original_id);

CREATE TABLE story_links (
    a_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    b_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1),
    PRIMARY KEY (a_id, b_id),
    CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_links_b ON story_links(b_id);

CREATE TABLE stories (
    id INTEGER PRIMARY KEY,
    first_article_id INTEGER NOT NULL UNIQUE REFERENCES articles(id) ON DELETE CASCADE,
    articles INTEGER NOT NULL CHECK (articles >= 2)
) STRICT;
CREATE TABLE story_articles (
    article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX story_articles_story ON story_articles(story_id);
