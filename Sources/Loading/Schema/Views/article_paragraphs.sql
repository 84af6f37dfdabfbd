CREATE VIEW article_paragraphs AS
SELECT a.id AS article_id, a.article_key, p.ordinal, p.role,
    substr(a.body, p.start_char + 1, p.end_char - p.start_char) AS text
FROM paragraphs p JOIN articles a ON a.id = p.article_id;
