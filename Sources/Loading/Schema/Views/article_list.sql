-- A copy is left out: it would count twice.
CREATE VIEW article_list AS
SELECT a.id, a.article_key, a.published_date AS day, o.name AS outlet, a.title,
    coalesce(a.url, a.canonical_url) AS url, a.source, a.section, a.language,
    a.word_count AS words,
    (SELECT count(*) FROM quotes q WHERE q.article_id = a.id) AS quotes,
    (SELECT count(DISTINCT e.entity_id) FROM article_entities e WHERE e.article_id = a.id) AS names,
    (SELECT count(*) FROM quality_flags f WHERE f.article_id = a.id) AS flags,
    a.extraction_quality, a.quality_reasons,
    (SELECT count(*) FROM articles c WHERE c.duplicate_of = a.id) AS copies
FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE a.duplicate_of IS NULL;
