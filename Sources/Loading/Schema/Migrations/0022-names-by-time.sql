-- When a name was first and last in the news, and who said something lately, is told by the index alone: a much-named person is
-- in ten thousands of articles, each of which lies in pages of its own.
DROP INDEX article_entities_entity;
CREATE INDEX article_entities_entity ON article_entities(entity_id, published_at, article_id);
