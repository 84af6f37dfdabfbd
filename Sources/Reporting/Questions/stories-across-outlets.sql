-- How did each outlet title the stories that several told, and when?
-- :story text: only stories of this title, or a part of it
-- :outlets count = 2: only stories of so many outlets or more
-- :limit count = 40: at most so many rows
SELECT story, substr(published_at, 1, 16) AS published, outlet, title
FROM stories_across_outlets
WHERE outlets >= :outlets AND (:story IS NULL OR story LIKE '%' || :story || '%')
ORDER BY outlets DESC, articles DESC, story_id, published_at IS NULL, published_at, article_id
LIMIT :limit;
