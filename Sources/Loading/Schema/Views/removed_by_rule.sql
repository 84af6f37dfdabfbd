CREATE VIEW removed_by_rule AS
SELECT r.rule, r.reason, o.name AS outlet, count(*) AS blocks, count(DISTINCT r.article_id) AS articles,
    sum(r.n_chars) AS characters, min(r.sample) AS example
FROM removed_blocks r JOIN articles a ON a.id = r.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
GROUP BY r.rule, r.reason, o.name;
