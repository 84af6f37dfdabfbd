-- How much of an article's body is what a reader of its page would call the article, as far as the page tells.

ALTER TABLE articles ADD COLUMN extraction_quality REAL CHECK (extraction_quality BETWEEN 0 AND 1);
ALTER TABLE articles ADD COLUMN quality_reasons TEXT;
-- The columns lie behind the body, which nobody who asks for them alone wants to read.
CREATE INDEX articles_quality ON articles(outlet_id, published_date, extraction_quality)
    WHERE extraction_quality IS NOT NULL;
