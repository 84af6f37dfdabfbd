CREATE VIEW same_quote_across_outlets AS
SELECT utterance_id, max(CASE WHEN is_first THEN quote END) AS quote, min(speaker) AS speaker,
    count(DISTINCT speaker) AS speakers, count(DISTINCT outlet) AS outlets,
    count(DISTINCT article_id) AS articles, max(CASE WHEN is_first THEN outlet END) AS first_outlet,
    count(DISTINCT CASE WHEN is_cut THEN outlet END) AS outlets_that_cut,
    min(day) AS first_day, max(day) AS last_day
FROM quotes_in_print
GROUP BY utterance_id;
