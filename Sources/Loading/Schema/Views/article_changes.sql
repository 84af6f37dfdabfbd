-- A note counts for what changed with it or before it: it comes hours after the change as often as with it.
CREATE VIEW article_changes AS
SELECT c.seen_at, c.former_seen_at, a.published_date AS day, o.name AS outlet, a.title, x.what, x.change, x.detail,
    x.before_words, x.after_words, x.before_text AS before, x.after_text AS after, x.facts,
    EXISTS (
        SELECT 1 FROM revision_comparisons n JOIN revision_changes y ON y.comparison_id = n.id AND y.what = 'note'
        WHERE n.article_key = c.article_key AND y.change IN ('added', 'changed')
            AND (n.id = c.id OR n.seen_at >= c.seen_at)) AS is_noted,
    coalesce(a.url, a.canonical_url) AS url, a.source, a.duplicate_of IS NOT NULL AS is_copy, r.run_uid AS run,
    x.before_paragraph, x.after_paragraph, x.ordinal, a.id AS article_id, a.article_key
FROM revision_comparisons c JOIN revision_changes x ON x.comparison_id = c.id JOIN runs r ON r.id = c.run_id
    LEFT JOIN former_ids f ON f.former_key = c.article_key
    JOIN articles a ON a.article_key = coalesce(f.article_key, c.article_key)
    LEFT JOIN outlets o ON o.id = a.outlet_id;
