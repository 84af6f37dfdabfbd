-- Which stories did more than one outlet tell, and who was first?
SELECT story, outlets, articles, published_at, outlet, title, url
FROM stories_across_outlets
WHERE outlets > 1
ORDER BY outlets DESC, articles DESC, story_id, published_at IS NULL, published_at, article_id;
