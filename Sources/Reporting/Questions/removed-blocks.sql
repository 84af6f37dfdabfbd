-- Which blocks were cut from pages, and why?
-- The longest come first. Copies are left out. Articles of which no day is known count where no first day is given.
-- :outlet outlet: only pages of this outlet
-- :rule text: only what this rule cut
-- :since day: only articles of this day and later ones; otherwise the last 30 days
-- :limit count = 30: at most so many rows
WITH recent AS MATERIALIZED (
    SELECT id, outlet_id, published_date AS day, title FROM articles
    WHERE duplicate_of IS NULL AND published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-30 days') FROM articles WHERE duplicate_of IS NULL))
    UNION ALL SELECT id, outlet_id, NULL, title FROM articles
    WHERE :since IS NULL AND duplicate_of IS NULL AND published_date IS NULL)
SELECT r.n_chars AS characters, r.rule, o.name AS outlet, a.day, a.title, replace(r.sample, char(10), ' ') AS sample
FROM recent a CROSS JOIN removed_blocks r ON r.article_id = a.id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE (:outlet IS NULL OR o.name = :outlet) AND (:rule IS NULL OR r.rule = :rule)
ORDER BY r.n_chars DESC, a.id, r.ordinal
LIMIT :limit;
