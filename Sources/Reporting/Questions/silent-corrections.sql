-- Which figures, names and quotes did outlets change or take out without a word to the reader?
-- A change is silent where no note of the editors was added or changed with it or later. What was only added is news, and left out.
-- Numbers in words are known in English; a name is a word that stands with a capital letter within a sentence.
-- :outlet outlet: only this outlet
-- :since day: only changes that were seen on this day or later
-- :kind figures|names|quotes: only changes of these
-- :limit count = 30: at most so many rows
SELECT substr(seen_at, 1, 10) AS seen, outlet, title, what,
    iif(change = 'changed', before_words, before) AS was, after_words AS is_now, url
FROM article_changes
WHERE (:outlet IS NULL OR outlet = :outlet) AND (:since IS NULL OR seen_at >= :since)
    AND CASE WHEN what IN ('quote', 'speaker') THEN change IN ('changed', 'removed') AND coalesce(:kind, 'quotes') = 'quotes'
        WHEN what IN ('title', 'subtitle', 'paragraph') THEN facts LIKE '%' || coalesce(:kind, '') || '%' END
    AND NOT is_noted
ORDER BY seen_at DESC, url, article_id, ordinal
LIMIT :limit;
