-- Stories are found by the rare words that articles share, and keep their key as they grow. All are made anew by the next load.

DELETE FROM story_links;
DELETE FROM story_articles;
DROP TABLE stories;
DROP INDEX article_entities_lead;

CREATE TABLE story_terms (
    article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    -- Since 1970, UTC.
    hour INTEGER NOT NULL,
    terms BLOB NOT NULL
) STRICT;
CREATE INDEX story_terms_hour ON story_terms(hour);

CREATE TABLE stories (
    id INTEGER PRIMARY KEY,
    story_key TEXT NOT NULL UNIQUE,
    first_article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    articles INTEGER NOT NULL CHECK (articles >= 2)
) STRICT;
CREATE INDEX stories_first ON stories(first_article_id);
