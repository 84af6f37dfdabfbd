-- Which outlet prints whose articles, how often, and how similar are they?
-- :outlet outlet: only copies in this outlet
-- :limit count = 30: at most so many rows
SELECT o.name AS outlet, p.name AS original_outlet, count(*) AS copies, sum(d.kind = 'exact') AS exact,
    sum(d.kind = 'near') AS near, sum(d.kind = 'contained') AS contained, round(avg(d.similarity), 2) AS similarity,
    max(a.published_date) AS last_day
FROM duplicates d JOIN articles a ON a.id = d.article_id JOIN articles b ON b.id = d.original_id
    LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN outlets p ON p.id = b.outlet_id
WHERE :outlet IS NULL OR o.name = :outlet
GROUP BY o.name, p.name
ORDER BY copies DESC, outlet, original_outlet
LIMIT :limit;
