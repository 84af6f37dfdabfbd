CREATE VIEW rights_by_outlet AS
SELECT outlet, use, permission, count(*) AS articles, min(day) AS first_day, max(day) AS last_day,
    min(said) AS example
FROM rights_of_articles
GROUP BY outlet, use, permission;
