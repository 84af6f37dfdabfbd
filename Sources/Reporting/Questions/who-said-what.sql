-- Who said what, and in whose words: their own, a few of their own, or the reporter's?
SELECT
    coalesce(
        CASE WHEN confidence >= cast(coalesce(:confidence, 0) AS REAL) THEN speaker END, speaker_description) AS source,
    words, cue, said, day, outlet
FROM (
    SELECT speaker, confidence * name_probability AS confidence, speaker_description,
        CASE kind WHEN 'direct' THEN 'own' ELSE 'partly own' END AS words, cue, quote AS said, day, outlet, is_copy, article_id, ordinal
    FROM quotes_by_speaker
    UNION ALL
    SELECT speaker, confidence * name_probability, speaker_description, 'the reporter''s', cue,
        replace(said, char(10), ' … '), day, outlet, is_copy, article_id, ordinal
    FROM reported_speech
)
WHERE NOT is_copy AND source IS NOT NULL
ORDER BY source, day DESC, article_id, words, ordinal
LIMIT 200;
