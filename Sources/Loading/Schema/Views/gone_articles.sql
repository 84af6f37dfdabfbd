-- What a server says of a page that it has no more stands in the first words of the detail.
CREATE VIEW gone_articles AS
SELECT a.published_date AS day, o.name AS outlet, a.title, coalesce(a.url, a.canonical_url) AS url,
    u.started_at AS noticed_at, r.detail, a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id, a.article_key
FROM open_rejects r JOIN runs u ON u.run_uid = r.run JOIN articles a ON a.article_key = r.article_key
    LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE r.stage = 'fetch' AND r.reason = 'unavailable' AND (
    r.detail GLOB 'the server answers 404*' OR r.detail GLOB 'the server answers 410*'
    OR r.detail GLOB 'the server answers 451*');
