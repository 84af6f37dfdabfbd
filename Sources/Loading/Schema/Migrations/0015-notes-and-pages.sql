-- Notes of the editors among the paragraphs, and articles that are told on several pages.

-- SQLite cannot change a CHECK, so the table is made anew.
CREATE TABLE paragraphs_with_notes (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN (
        'heading', 'text', 'listItem', 'blockQuote', 'caption', 'table', 'correction', 'editorsNote')),
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY (article_id, ordinal),
    CHECK (0 <= start_char AND start_char <= end_char)
) STRICT, WITHOUT ROWID;
INSERT INTO paragraphs_with_notes SELECT article_id, ordinal, role, start_char, end_char FROM paragraphs;
DROP TABLE paragraphs;
ALTER TABLE paragraphs_with_notes RENAME TO paragraphs;
-- Few paragraphs are notes, and they are asked for by themselves.
CREATE INDEX paragraphs_notes ON paragraphs(role) WHERE role IN ('correction', 'editorsNote');

-- Other pages of an article: those whose text is joined to it, and those that it names and that are not.
CREATE TABLE article_pages (
    article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    url TEXT,
    page_key TEXT,
    is_joined INTEGER NOT NULL CHECK (is_joined IN (0, 1)),
    PRIMARY KEY (article_id, number),
    CHECK (is_joined = (page_key IS NOT NULL))
) STRICT, WITHOUT ROWID;
