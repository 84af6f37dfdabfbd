-- Articles that were known under several ids, until a page told that they are one.

-- The ids that follow from further addresses of an article: of its own, of the one that the page names as its own, and of the one
-- that was asked for and led there.
CREATE TABLE revision_addresses (
    article_key TEXT NOT NULL,
    run_id INTEGER NOT NULL,
    address_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('own', 'canonical', 'redirect')),
    PRIMARY KEY (article_key, run_id, kind, address_key),
    FOREIGN KEY (article_key, run_id) REFERENCES article_revisions(article_key, run_id) ON DELETE CASCADE,
    CHECK (address_key <> article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_addresses_address ON revision_addresses(address_key);

-- Two ids that stand for one article, with the revisions whose texts show it. It counts while the former's revision is its newest:
-- an address may get another article.
CREATE TABLE same_articles (
    former_key TEXT NOT NULL,
    former_run_id INTEGER NOT NULL,
    article_key TEXT NOT NULL,
    run_id INTEGER NOT NULL,
    PRIMARY KEY (former_key, former_run_id, article_key),
    FOREIGN KEY (former_key, former_run_id) REFERENCES article_revisions(article_key, run_id) ON DELETE CASCADE,
    FOREIGN KEY (article_key, run_id) REFERENCES article_revisions(article_key, run_id) ON DELETE CASCADE,
    CHECK (former_key <> article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX same_articles_article ON same_articles(article_key);

CREATE TABLE former_ids (
    former_key TEXT PRIMARY KEY,
    article_key TEXT NOT NULL,
    CHECK (former_key <> article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_ids_article ON former_ids(article_key);
