-- What was cut from the pages, by which rule, and how much of it?
SELECT rule, reason, sum(blocks) AS blocks, sum(articles) AS articles, sum(characters) AS characters,
    min(example) AS example
FROM removed_by_rule
GROUP BY rule, reason
ORDER BY characters DESC, rule, reason;
