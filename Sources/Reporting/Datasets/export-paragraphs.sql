-- paragraphs: the paragraphs of the articles
-- key: article_key, ordinal
-- article_key text: the article
-- ordinal integer: position in the article, from 0
-- role text: heading, text, listItem, blockQuote, caption, table, correction or editorsNote
-- start_char integer: where it starts in the body, in Unicode scalars (code points) from 0
-- end_char integer: where it ends in the body, exclusive
-- text text: the words
SELECT a.article_key, p.ordinal, p.role, p.start_char, p.end_char,
    substr(a.body, p.start_char + 1, p.end_char - p.start_char)
FROM articles a CROSS JOIN paragraphs p ON p.article_id = a.id
ORDER BY a.article_key, p.ordinal
