-- What was cut from the pages, by which rule, and how much of it?
-- :outlet outlet: only pages of this outlet
-- :limit count = 40: at most so many rows
SELECT rule, sum(blocks) AS blocks, sum(articles) AS articles, sum(characters) AS characters,
    replace(min(example), char(10), ' ') AS example
FROM removed_by_rule
WHERE :outlet IS NULL OR outlet = :outlet
GROUP BY rule
ORDER BY characters DESC, rule
LIMIT :limit;
