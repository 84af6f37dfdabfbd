-- rights: what pages and sites say of the use of articles by machines, a row for each statement and use
-- key: article_key, ordinal
-- article_key text: the article
-- ordinal integer: place in the order in which it was read
-- place text: where it is said: meta, link, jsonLD, header, robots.txt or tdmrep.json
-- name text: field, element or key that says it, such as X-Robots-Tag or license
-- agent text?: crawler that it is said to, in lower case; null for all
-- said text: the words, such as noarchive
-- use text?: index, archive, excerpt, mining, training, generation or images; null for a licence
-- permission text?: what follows for the use: reserved, limited or allowed
-- since time?: from when it counts; null for always
-- link text?: address of the licence or policy
-- is_in_force flag: whether it is said to all crawlers or to Copydesk, and nothing nearer to the article replaces it
SELECT a.article_key, r.ordinal, r.place, r.name, r.agent, r.said, r.use, r.permission, r.since, r.link, r.is_in_force
FROM articles a CROSS JOIN rights r ON r.article_id = a.id
ORDER BY a.article_key, r.ordinal
