-- What was said last, by whom, where, and in which words around it?
SELECT day, outlet, speaker, quote, cue, context, title, url
FROM quotes_by_speaker
WHERE NOT is_copy
ORDER BY day DESC, article_id, ordinal
LIMIT 100;
