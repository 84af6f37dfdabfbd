-- Copies are left out: who is named in a much-copied report is not named more often.
CREATE VIEW top_names AS
SELECT e.id AS entity_id, e.name, e.kind, e.role, e.country_code, count(*) AS articles,
    sum(x.mentions) AS mentions, min(a.published_date) AS first_day, max(a.published_date) AS last_day
FROM article_entities x JOIN entities e ON e.id = x.entity_id JOIN articles a ON a.id = x.article_id
WHERE a.duplicate_of IS NULL
GROUP BY e.id;
