-- Which words were quoted by several outlets, and do they agree on the speaker?
SELECT quote, speaker, speakers, outlets, articles, first_day, last_day
FROM same_quote_across_outlets
ORDER BY outlets DESC, articles DESC, quote;
