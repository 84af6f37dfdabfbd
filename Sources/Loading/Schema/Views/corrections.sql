-- Most articles have one revision, and are not sorted. Texts that different versions of the rules have cleaned are not compared.
CREATE VIEW corrections AS
WITH revision AS (
    SELECT v.article_key, u.run_uid AS run, nullif(v.fetched_at, '') AS fetched_at, v.title, v.body_sha256, v.n_chars,
        coalesce(s.version, '') AS version
    FROM article_revisions v JOIN runs u ON u.id = v.run_id
        LEFT JOIN stage_runs s ON s.run_id = v.run_id AND s.stage = 'clean'
    WHERE v.body_sha256 IS NOT NULL AND EXISTS (
        SELECT 1 FROM article_revisions x WHERE x.article_key = v.article_key AND x.run_id <> v.run_id)),
compared AS (
    SELECT *, lag(title) OVER earlier AS former_title, lag(body_sha256) OVER earlier AS former_body,
        lag(n_chars) OVER earlier AS former_characters, lag(fetched_at) OVER earlier AS former_fetched_at,
        lag(version) OVER earlier AS former_version
    FROM revision WINDOW earlier AS (PARTITION BY article_key ORDER BY fetched_at, run))
SELECT a.published_date AS day, o.name AS outlet, c.title, iif(c.title IS c.former_title, NULL, c.former_title) AS former_title,
    c.n_chars AS characters, c.former_characters, c.fetched_at AS seen_at, c.former_fetched_at AS former_seen_at,
    coalesce(a.url, a.canonical_url) AS url, a.source, a.duplicate_of IS NOT NULL AS is_copy, c.run, a.id AS article_id,
    a.article_key
FROM compared c LEFT JOIN former_ids f ON f.former_key = c.article_key
    JOIN articles a ON a.article_key = coalesce(f.article_key, c.article_key)
    LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE c.version = c.former_version AND (c.body_sha256 <> c.former_body OR c.title IS NOT c.former_title);
