-- Whom does each outlet let speak, and with what share of its quotes in a month?
-- Copies, repeats within an article, and reported speech are left out.
-- :outlet outlet: only this outlet
-- :month month: this month; otherwise the last one
-- :top count = 5: the speakers of an outlet who are quoted most
-- :limit count = 40: at most so many rows
WITH ranked AS (
    SELECT m.month, o.name AS outlet, e.name AS speaker, e.role, m.quotes - m.repeats AS quotes,
        sum(m.quotes - m.repeats) OVER (PARTITION BY m.outlet_id) AS of_outlet,
        row_number() OVER (PARTITION BY m.outlet_id ORDER BY m.quotes - m.repeats DESC, e.name) AS rank
    FROM quotes_by_month m JOIN entities e ON e.id = m.entity_id LEFT JOIN outlets o ON o.id = m.outlet_id
    WHERE m.month = coalesce(:month, (SELECT max(month) FROM quotes_by_month)) AND m.quotes > m.repeats
        AND (:outlet IS NULL OR o.name = :outlet))
SELECT month, outlet, speaker, role, quotes, round(100.0 * quotes / of_outlet, 1) AS percent
FROM ranked
WHERE rank <= :top
ORDER BY of_outlet DESC, outlet, rank
LIMIT :limit;
