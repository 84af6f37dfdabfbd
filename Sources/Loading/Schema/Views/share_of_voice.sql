-- Copies, repeats within an article, and indirect speech are left out: the share is of what was quoted.
CREATE VIEW share_of_voice AS
SELECT o.name AS outlet, nullif(m.month, '') AS month, e.name AS speaker, e.role, m.quotes - m.repeats AS quotes,
    round(1.0 * (m.quotes - m.repeats) / sum(m.quotes - m.repeats) OVER (PARTITION BY m.outlet_id, m.month), 4) AS share,
    e.id AS entity_id
FROM quotes_by_month m JOIN entities e ON e.id = m.entity_id LEFT JOIN outlets o ON o.id = m.outlet_id
WHERE m.quotes > m.repeats;
