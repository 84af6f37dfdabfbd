-- Who prints whose articles, word for word or nearly so?
SELECT outlet, original_outlet, kind, round(similarity, 2) AS similarity, title, original_title, url, original_url
FROM copies
ORDER BY outlet, original_outlet, article_id;
