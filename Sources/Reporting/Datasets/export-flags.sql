-- flags: what to know before trusting the text
-- key: article_key, ordinal
-- article_key text: the article
-- ordinal integer: position in the article, from 0
-- name text: the flag
-- detail text?: what was seen
-- start_char integer?: where it starts in the body, in Unicode scalars (code points) from 0; null where it is about the whole
-- end_char integer?: where it ends in the body, exclusive
SELECT a.article_key, f.ordinal, f.name, f.detail, f.start_char, f.end_char
FROM articles a CROSS JOIN quality_flags f ON f.article_id = a.id
ORDER BY a.article_key, f.ordinal
