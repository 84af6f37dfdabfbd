-- Which articles should be read with care, and why?
SELECT flag, detail, text, day, outlet, title, url
FROM articles_to_read_with_care
ORDER BY flag, day, article_id;
