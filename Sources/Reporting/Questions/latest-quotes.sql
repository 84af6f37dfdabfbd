-- What was said last, by whom and where?
SELECT day, outlet,
    coalesce(
        CASE WHEN confidence * name_probability >= cast(coalesce(:confidence, 0) AS REAL) THEN speaker END,
        speaker_description) AS said_by, quote, title
FROM quotes_by_speaker
WHERE NOT is_copy
ORDER BY day DESC, article_id, ordinal
LIMIT 100;
