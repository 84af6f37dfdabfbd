-- Which names could be several, or are joined with some doubt?
-- The undecided come first. A line in the file of names decides it.
-- :kind person|organization|place|other: only names of this kind
-- :articles count = 1: only names of so many articles or more
-- :limit count = 30: at most so many rows
SELECT name, kind, articles, candidates, probability, taken_for, could_be
FROM ambiguous_names
WHERE (:kind IS NULL OR kind = :kind) AND articles >= :articles
LIMIT :limit;
