-- A reject is open until a later run holds the article, rejects it again, reads the file or source that it is of, or finds
-- that no more. A page that was joined to its article (`joined`) is no reject.
CREATE VIEW open_rejects AS
SELECT u.run_uid AS run, r.stage, r.reason, r.detail, r.source, r.source_uri, r.url, r.article_key
FROM rejects r JOIN runs u ON u.id = r.run_id
WHERE r.reason <> 'joined' AND NOT EXISTS (
        SELECT 1 FROM article_revisions v JOIN runs w ON w.id = v.run_id
        WHERE v.article_key = r.article_key AND w.run_uid > u.run_uid)
    AND NOT EXISTS (
        SELECT 1 FROM rejects l JOIN runs w ON w.id = l.run_id
        WHERE l.article_key = r.article_key AND w.run_uid > u.run_uid)
    AND NOT EXISTS (
        SELECT 1 FROM resolved_rejects s JOIN runs w ON w.id = s.run_id
        WHERE s.article_key = r.article_key AND w.run_uid > u.run_uid);
