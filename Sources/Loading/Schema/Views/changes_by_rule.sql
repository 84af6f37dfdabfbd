CREATE VIEW changes_by_rule AS
SELECT changed_at, what, change, nullif(rule, '') AS rule, n_rows AS rows, n_articles AS articles
FROM rule_changes;
