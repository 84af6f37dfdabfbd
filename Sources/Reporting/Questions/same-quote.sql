-- Which words were quoted by several outlets, who printed them first, who cut them, and do all agree on the speaker?
SELECT quote, speaker, speakers, outlets, articles, first_outlet, outlets_that_cut, first_day, last_day
FROM same_quote_across_outlets
ORDER BY outlets DESC, articles DESC, quote;
