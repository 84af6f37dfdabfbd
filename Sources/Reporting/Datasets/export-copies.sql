-- copies: articles that are copies, each with the earliest article that it is a copy of, and its group
-- key: article_key
-- article_key text: the copy
-- original_key text: article_key of the earliest similar article
-- kind text: exact (same body), near (almost the same words) or contained (cut or lengthened)
-- similarity number: share of shingles of three words in common, 0 to 1
-- first_article_key text?: the first article of the group, by which the group goes
-- group_articles integer?: articles of the group
-- group_outlets integer?: outlets of the group
-- agency text?: news agency that is credited within the group
SELECT a.article_key, o.article_key, d.kind, d.similarity, f.article_key, g.articles, g.outlets, g.agency
FROM articles a CROSS JOIN duplicates d ON d.article_id = a.id JOIN articles o ON o.id = d.original_id
    LEFT JOIN copy_groups g ON g.first_article_id = d.first_article_id
    LEFT JOIN articles f ON f.id = g.first_article_id
ORDER BY a.article_key
