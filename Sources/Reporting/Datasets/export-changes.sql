-- changes: what changed in an article from one fetch to the next
-- key: revision_key, run, ordinal
-- article_key text: the article
-- revision_key text: the key that the article had in the run of the later revision
-- run text: the run of the later revision
-- ordinal integer: the place of the change among those of this revision, from 0
-- seen_at time?: when the page of the later revision was fetched
-- former_seen_at time?: when the page of the earlier one was fetched
-- what text: title, subtitle, byline, publication, body, paragraph, note, quote or speaker
-- change text: added, removed, moved or changed
-- before_text text?: what stood there before, up to 1,000 characters
-- after_text text?: what stands there since, up to 1,000 characters
-- facts text?: figures or names among the words that changed
SELECT coalesce(f.article_key, c.article_key), c.article_key, r.run_uid, x.ordinal, c.seen_at, c.former_seen_at, x.what,
    x.change, x.before_text, x.after_text, x.facts
FROM revision_comparisons c JOIN revision_changes x ON x.comparison_id = c.id JOIN runs r ON r.id = c.run_id
    LEFT JOIN former_ids f ON f.former_key = c.article_key
ORDER BY c.article_key, r.run_uid, x.ordinal
