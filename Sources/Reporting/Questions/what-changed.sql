-- What was changed in articles after they were first seen?
-- Other white space, case, punctuation and quotation marks are no change. Paragraphs that have moved are listed where asked for.
-- :outlet outlet: only this outlet
-- :since day: only changes that were seen on this day or later
-- :words text: only changes with these words, before or after
-- :kind title|subtitle|byline|publication|body|paragraph|note|quote|speaker: only changes of these
-- :moved yes|no = no: whether paragraphs that have moved are listed
-- :limit count = 30: at most so many rows
SELECT substr(seen_at, 1, 10) AS seen, outlet, title, what, change,
    iif(change = 'changed' AND what NOT IN ('body', 'publication'), before_words, before) AS was,
    iif(change = 'changed' AND what NOT IN ('body', 'publication'), after_words, after) AS is_now
FROM article_changes
WHERE (:outlet IS NULL OR outlet = :outlet) AND (:since IS NULL OR seen_at >= :since) AND (:kind IS NULL OR what = :kind)
    AND (:moved = 'yes' OR change <> 'moved')
    AND (:words IS NULL OR coalesce(before_words, before) LIKE '%' || :words || '%'
        OR coalesce(after_words, after) LIKE '%' || :words || '%')
ORDER BY seen_at DESC, url, article_id, ordinal
LIMIT :limit;
