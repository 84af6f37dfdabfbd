-- Pronouns and nominals are told apart from names.
CREATE VIEW names_of_entities AS
SELECT e.name, e.kind, m.surface AS called,
    CASE WHEN m.rule IN ('pronoun', 'nominal') THEN m.rule ELSE 'name' END AS form,
    count(DISTINCT m.article_id) AS articles, count(*) AS mentions, e.id AS entity_id
FROM entities e JOIN article_entities x ON x.entity_id = e.id
    JOIN mentions m ON m.article_id = x.article_id AND m.alias_id = x.alias_id
GROUP BY e.id, m.surface, form;
