-- Which blocks were cut from pages, and why?
-- The longest come first.
-- :outlet outlet: only pages of this outlet
-- :rule text: only what this rule cut
-- :days count = 30: only the last so many days on which articles were published
-- :limit count = 30: at most so many rows
SELECT r.n_chars AS characters, r.rule, o.name AS outlet, a.published_date AS day, a.title, replace(r.sample, char(10), ' ') AS sample
FROM articles a CROSS JOIN removed_blocks r ON r.article_id = a.id LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE a.duplicate_of IS NULL AND a.published_date > (
        SELECT date(max(published_date), -:days || ' days') FROM articles WHERE duplicate_of IS NULL)
    AND (:outlet IS NULL OR o.name = :outlet) AND (:rule IS NULL OR r.rule = :rule)
ORDER BY r.n_chars DESC, a.id, r.ordinal
LIMIT :limit;
