-- Of an article whose text is that of a feed, the flag tells why its page cannot be had. Runs of earlier versions say all of
-- pages that cannot be had that they are unavailable.
CREATE VIEW gone_articles AS
WITH missing AS (
    SELECT r.article_key, r.run, r.detail, 0 AS is_feed_text FROM open_rejects r
    WHERE r.stage = 'fetch' AND (r.reason = 'gone' OR r.reason = 'unavailable' AND (
        r.detail GLOB 'the server answers 404*' OR r.detail GLOB 'the server answers 410*'
        OR r.detail GLOB 'the server answers 451*'))
    UNION ALL
    SELECT a.article_key, u.run_uid, substr(f.detail, length('gone: ') + 1), 1
    FROM quality_flags f JOIN articles a ON a.id = f.article_id JOIN runs u ON u.id = a.run_id
    WHERE f.name = 'feedText' AND f.detail GLOB 'gone: *')
SELECT a.published_date AS day, o.name AS outlet, a.title, coalesce(a.url, a.canonical_url) AS url, a.source,
    u.started_at AS noticed_at, m.detail, m.is_feed_text, a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id,
    a.article_key
FROM missing m JOIN runs u ON u.run_uid = m.run JOIN articles a ON a.article_key = m.article_key
    LEFT JOIN outlets o ON o.id = a.outlet_id;
