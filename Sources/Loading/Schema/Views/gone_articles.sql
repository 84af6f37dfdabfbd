-- Of an article whose text is that of a feed, the flag tells why its page cannot be had. Runs of earlier versions say all of
-- pages that cannot be had that they are unavailable. A page was found gone by the first run that rejected it so since it was last
-- to be had. Where the text of the feed says so, it is the run of the first text of the article: no flag of earlier ones is kept.
-- Of several that say it the last one counts: SQLite takes the other columns from the row of the maximum.
CREATE VIEW gone_articles AS
WITH gone_rejects AS (
    SELECT r.article_key, u.run_uid, u.started_at, r.detail
    FROM rejects r JOIN runs u ON u.id = r.run_id
    WHERE r.stage = 'fetch' AND (r.reason = 'gone' OR r.reason = 'unavailable' AND (
        r.detail GLOB 'the server answers 404*' OR r.detail GLOB 'the server answers 410*'
        OR r.detail GLOB 'the server answers 451*'))),
feed_texts AS (
    SELECT f.article_id, substr(f.detail, length('gone: ') + 1) AS detail, f.detail GLOB 'gone: *' AS is_gone
    FROM quality_flags f WHERE f.name = 'feedText'),
missing AS (
    SELECT article_key, detail, max(run_uid) AS run_uid FROM (
        SELECT g.article_key, g.detail, g.run_uid
        FROM gone_rejects g JOIN open_rejects o ON o.article_key = g.article_key AND o.run = g.run_uid AND o.detail = g.detail
        UNION ALL
        SELECT a.article_key, t.detail, u.run_uid
        FROM feed_texts t JOIN articles a ON a.id = t.article_id JOIN runs u ON u.id = a.run_id WHERE t.is_gone)
    GROUP BY article_key)
SELECT a.published_date AS day, o.name AS outlet, a.title, coalesce(a.url, a.canonical_url) AS url, a.source,
    CASE WHEN t.is_gone
        THEN (SELECT min(u.started_at) FROM article_revisions v JOIN runs u ON u.id = v.run_id
            WHERE v.article_key = a.article_key)
        ELSE (SELECT min(g.started_at) FROM gone_rejects g
            WHERE g.article_key = a.article_key AND (t.article_id IS NOT NULL OR g.run_uid > (
                SELECT max(u.run_uid) FROM article_revisions v JOIN runs u ON u.id = v.run_id
                WHERE v.article_key = a.article_key)))
        END AS noticed_at,
    m.detail, t.article_id IS NOT NULL AS is_feed_text, a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id,
    a.article_key
FROM missing m JOIN articles a ON a.article_key = m.article_key
    LEFT JOIN feed_texts t ON t.article_id = a.id LEFT JOIN outlets o ON o.id = a.outlet_id;
