-- Who writes how much for whom?
-- Copies are left out. Articles of which no day is known count where no first day is given.
-- :outlet outlet: only this outlet
-- :name text: only this author, or a part of the name
-- :since day: only articles of this day and later ones; otherwise the last 30 days
-- :limit count = 30: at most so many rows
WITH recent AS MATERIALIZED (
    SELECT id, outlet_id, published_date FROM articles
    WHERE duplicate_of IS NULL AND published_date >= coalesce(:since, (
        SELECT date(max(published_date), '-30 days') FROM articles WHERE duplicate_of IS NULL))
    UNION ALL SELECT id, outlet_id, NULL FROM articles
    WHERE :since IS NULL AND duplicate_of IS NULL AND published_date IS NULL)
SELECT w.name AS author, o.name AS outlet, count(*) AS articles, min(a.published_date) AS first_day,
    max(a.published_date) AS last_day
FROM recent a CROSS JOIN article_authors x ON x.article_id = a.id JOIN authors w ON w.id = x.author_id
    LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE (:outlet IS NULL OR o.name = :outlet) AND (:name IS NULL OR w.name LIKE '%' || :name || '%')
GROUP BY w.id, o.id
ORDER BY articles DESC, author, outlet
LIMIT :limit;
