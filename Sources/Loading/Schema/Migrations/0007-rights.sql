-- What pages and sites say of the use of articles by machines.
CREATE TABLE rights (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('meta', 'link', 'jsonLD', 'header', 'robots.txt', 'tdmrep.json')),
    name TEXT NOT NULL,
    agent TEXT,
    said TEXT NOT NULL,
    use TEXT CHECK (use IN ('index', 'archive', 'excerpt', 'mining', 'training', 'generation', 'images')),
    permission TEXT CHECK (permission IN ('reserved', 'limited', 'allowed')),
    since TEXT CHECK (since IS NULL OR datetime(since) IS NOT NULL),
    link TEXT,
    is_in_force INTEGER NOT NULL CHECK (is_in_force IN (0, 1)),
    PRIMARY KEY (article_id, ordinal),
    CHECK ((use IS NULL) = (permission IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX rights_use ON rights(use, permission);
