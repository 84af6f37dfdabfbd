-- Copies are left out: who is named in a much-copied report is not named more often.
CREATE VIEW mentions_by_week AS
SELECT date(a.published_date, '-6 days', 'weekday 1') AS week, e.name, e.kind, count(*) AS articles,
    sum(x.mentions) AS mentions, e.id AS entity_id
FROM article_entities x JOIN entities e ON e.id = x.entity_id JOIN articles a ON a.id = x.article_id
WHERE a.duplicate_of IS NULL AND a.published_date IS NOT NULL
GROUP BY week, e.id;
