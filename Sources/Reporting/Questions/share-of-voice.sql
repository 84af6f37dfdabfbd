-- Whom does each outlet let speak, and with what share of its quotes in a month?
-- Copies, repeats within an article, and reported speech are left out.
-- :outlet outlet: only this outlet
-- :month month: only this month; otherwise all
-- :top count = 5: the speakers of an outlet in a month who are quoted most
-- :limit count = 40: at most so many rows
WITH ranked AS (
    SELECT *, row_number() OVER (PARTITION BY outlet, month ORDER BY quotes DESC, speaker) AS place
    FROM share_of_voice
    WHERE (:outlet IS NULL OR outlet = :outlet) AND (:month IS NULL OR month = :month))
SELECT month, outlet, speaker, role, quotes, round(100 * share, 1) AS percent
FROM ranked
WHERE place <= :top
ORDER BY month DESC, outlet, quotes DESC, speaker
LIMIT :limit;
