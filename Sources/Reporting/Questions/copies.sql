-- Which articles are copies of others, word for word or nearly so?
-- Copies of one text are a group, and one of its articles may credit an agency.
-- :outlet outlet: only copies in this outlet
-- :original outlet: only copies of what this outlet published first
-- :agency text: only copies of texts that one of the articles credits to this agency
-- :similarity share = 0: only copies that are so similar or more
-- :limit count = 30: at most so many rows
SELECT a.published_date AS day, o.name AS outlet, d.kind, round(d.similarity, 2) AS similarity, p.name AS first_outlet,
    g.agency, g.articles, a.title
FROM articles a INDEXED BY articles_copies CROSS JOIN duplicates d ON d.article_id = a.id
    LEFT JOIN copy_groups g ON g.first_article_id = d.first_article_id LEFT JOIN articles f ON f.id = g.first_article_id
    LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN outlets p ON p.id = f.outlet_id
WHERE a.duplicate_of IS NOT NULL AND (:outlet IS NULL OR o.name = :outlet) AND (:original IS NULL OR p.name = :original)
    AND (:agency IS NULL OR g.agency = :agency) AND d.similarity >= :similarity
ORDER BY a.published_date DESC, outlet, a.id
LIMIT :limit;
