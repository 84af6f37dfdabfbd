-- Which uses by machines do outlets reserve, of which articles, and where do they say so?
SELECT outlet, use, permission, since, said, day, title, url
FROM rights_of_articles
WHERE permission <> 'allowed' AND NOT is_copy
ORDER BY outlet, use, day, title;
