-- stories: what several articles tell of
-- key: story_key
-- story_key text: identifies the story, and stays as it grows
-- title text?: headline of its first article
-- first_article_key text: its first article
-- articles integer: how many tell it, copies included
-- outlets integer: how many outlets tell it
SELECT s.story_key, f.title, f.article_key, s.articles,
    (SELECT count(DISTINCT y.outlet_id) FROM story_articles x JOIN articles y ON y.id = x.article_id
        WHERE x.story_id = s.id)
FROM stories s JOIN articles f ON f.id = s.first_article_id
ORDER BY s.story_key
