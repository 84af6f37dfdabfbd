-- revisions: which runs hold which article, and whether its headline or text was another
-- key: revision_key, run
-- article_key text: the article
-- revision_key text: the key that the article had in that run, which is another where two articles proved to be one
-- run text: the run
-- fetched_at time?: when the page was fetched
-- title text?: headline as that run has it
-- characters integer?: length of the body as that run has it, in Unicode scalars
-- body_sha256 text?: digest of the body as that run has it
SELECT coalesce(f.article_key, v.article_key), v.article_key, r.run_uid, nullif(v.fetched_at, ''), v.title, v.n_chars,
    v.body_sha256
FROM article_revisions v JOIN runs r ON r.id = v.run_id LEFT JOIN former_ids f ON f.former_key = v.article_key
ORDER BY v.article_key, r.run_uid
