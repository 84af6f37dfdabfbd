-- story_articles: which articles tell which story
-- key: article_key
-- article_key text: the article
-- story_key text: the story
SELECT a.article_key, s.story_key
FROM articles a CROSS JOIN story_articles m ON m.article_id = a.id JOIN stories s ON s.id = m.story_id
ORDER BY a.article_key
