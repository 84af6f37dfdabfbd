-- removed_blocks: what was cut from the pages, and by which rule
-- key: article_key, ordinal
-- article_key text: the article
-- ordinal integer: position in the article, from 0
-- rule text: the rule that found it
-- reason text: why
-- characters integer: how many characters
-- sample text: the beginning of it
-- seen_in_articles integer?: in how many articles of the outlet it was seen, where it was cut because it recurs
SELECT a.article_key, b.ordinal, b.rule, b.reason, b.n_chars, b.sample, b.n_articles
FROM articles a CROSS JOIN removed_blocks b ON b.article_id = a.id
ORDER BY a.article_key, b.ordinal
