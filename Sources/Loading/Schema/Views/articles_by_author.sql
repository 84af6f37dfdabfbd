-- A copy is left out: it would count twice.
CREATE VIEW articles_by_author AS
SELECT w.name AS author, o.name AS outlet, count(*) AS articles, min(a.published_date) AS first_day,
    max(a.published_date) AS last_day
FROM article_authors x JOIN authors w ON w.id = x.author_id
    JOIN articles a ON a.id = x.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE a.duplicate_of IS NULL
GROUP BY w.name, o.name;
