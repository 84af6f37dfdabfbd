-- Stories are found by the rare words that articles share, and keep their key as they grow. All are made anew by the next load.

DROP TABLE story_articles;
DROP TABLE stories;
DROP TABLE story_links;
DROP INDEX article_entities_lead;

CREATE TABLE story_terms (
    article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    -- Since 1970, UTC.
    hour INTEGER NOT NULL,
    terms BLOB NOT NULL
) STRICT;
CREATE INDEX story_terms_hour ON story_terms(hour);

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
    story_key TEXT NOT NULL UNIQUE,
    first_article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    articles INTEGER NOT NULL CHECK (articles >= 2)
) STRICT;
CREATE INDEX stories_first ON stories(first_article_id);
CREATE TABLE story_articles (
    article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX story_articles_story ON story_articles(story_id);
