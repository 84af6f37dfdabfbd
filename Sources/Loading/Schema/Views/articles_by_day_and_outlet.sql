CREATE VIEW articles_by_day_and_outlet AS
SELECT a.published_date AS day, o.name AS outlet, count(*) AS articles,
    sum(a.duplicate_of IS NOT NULL) AS copies, sum(a.word_count) AS words
FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
GROUP BY a.published_date, o.name;
