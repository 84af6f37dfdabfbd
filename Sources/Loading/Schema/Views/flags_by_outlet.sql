-- The share is of all articles of the outlet, flagged or not.
CREATE VIEW flags_by_outlet AS
SELECT o.name AS outlet, f.name AS flag, count(*) AS flags, count(DISTINCT f.article_id) AS articles,
    round(1.0 * count(DISTINCT f.article_id)
        / (SELECT count(*) FROM articles b WHERE b.outlet_id IS a.outlet_id), 4) AS share_of_articles,
    min(f.detail) AS example
FROM quality_flags f JOIN articles a ON a.id = f.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
GROUP BY a.outlet_id, f.name;
