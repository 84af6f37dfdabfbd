-- Which words were quoted by several outlets, who printed them first, and do all agree on the speaker?
-- :outlets count = 2: only quotes of so many outlets or more
-- :speaker text: only of this speaker, or a part of the name
-- :since day: only what was last quoted on this day or later
-- :limit count = 20: at most so many rows
SELECT replace(quote, char(10), ' ') AS quote, speaker, speakers, outlets, articles, first_outlet, outlets_that_cut AS cut_by,
    first_day, last_day
FROM same_quote_across_outlets
WHERE outlets >= :outlets AND (:speaker IS NULL OR speaker LIKE '%' || :speaker || '%')
    AND (:since IS NULL OR last_day >= :since)
ORDER BY outlets DESC, articles DESC, quote
LIMIT :limit;
