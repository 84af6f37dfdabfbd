-- Who writes how much for whom?
-- Copies are left out.
-- :outlet outlet: only this outlet
-- :name text: only this author, or a part of the name
-- :limit count = 30: at most so many rows
SELECT author, outlet, articles, first_day, last_day
FROM articles_by_author
WHERE (:outlet IS NULL OR outlet = :outlet) AND (:name IS NULL OR author LIKE '%' || :name || '%')
ORDER BY articles DESC, author, outlet
LIMIT :limit;
