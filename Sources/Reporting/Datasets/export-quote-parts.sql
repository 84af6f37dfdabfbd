-- quote_parts: further parts of quotations that go on over several paragraphs
-- key: article_key, quote, ordinal
-- article_key text: the article
-- quote integer: ordinal of the quotation
-- ordinal integer: position in the quotation, from 1
-- start_char integer: where it starts in the body, in Unicode scalars (code points) from 0
-- end_char integer: where it ends in the body, exclusive
SELECT a.article_key, q.ordinal, p.ordinal, p.start_char, p.end_char
FROM articles a CROSS JOIN quotes q ON q.article_id = a.id CROSS JOIN quote_parts p ON p.quote_id = q.id
ORDER BY a.article_key, q.ordinal, p.ordinal
