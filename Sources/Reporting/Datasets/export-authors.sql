-- authors: who wrote an article, a name a row
-- key: article_key, ordinal
-- article_key text: the article
-- ordinal integer: position in the byline, from 0
-- author text: the name
SELECT a.article_key, x.ordinal, w.name
FROM articles a CROSS JOIN article_authors x ON x.article_id = a.id JOIN authors w ON w.id = x.author_id
ORDER BY a.article_key, x.ordinal
