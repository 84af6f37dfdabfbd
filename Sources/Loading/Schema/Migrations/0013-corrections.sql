-- What tells whether the text of an article was changed between two of its revisions, and of which source a reject is.

ALTER TABLE article_revisions ADD COLUMN title TEXT;
ALTER TABLE article_revisions ADD COLUMN body_sha256 TEXT;
ALTER TABLE article_revisions ADD COLUMN n_chars INTEGER CHECK (n_chars >= 0);
ALTER TABLE rejects ADD COLUMN source TEXT;
