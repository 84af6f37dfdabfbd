-- How many articles did each outlet publish on each day, and how many of them are copies?
SELECT day, outlet, articles, copies, words
FROM articles_by_day_and_outlet
ORDER BY day DESC, outlet;
