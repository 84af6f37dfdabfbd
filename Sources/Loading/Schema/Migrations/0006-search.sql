-- Full-text search, kept in step row by row. Datasette looks for the double quotes around the content table.

CREATE VIRTUAL TABLE articles_fts USING fts5(
    title, body, content="articles", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE quotes_fts USING fts5(
    text, content="quotes", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
