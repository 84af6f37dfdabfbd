-- Only blocks that were cut because they recur have `n_articles`.
CREATE VIEW recurring_blocks AS
SELECT o.name AS outlet, r.sample, count(DISTINCT r.article_id) AS cut_from_articles,
    max(r.n_articles) AS seen_in_articles, min(a.published_date) AS first_day, max(a.published_date) AS last_day
FROM removed_blocks r JOIN articles a ON a.id = r.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE r.n_articles IS NOT NULL
GROUP BY a.outlet_id, r.sample;
