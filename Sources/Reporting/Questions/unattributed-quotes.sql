-- For how many of its quotes does each outlet leave open who said it?
SELECT outlet, count(*) AS quotes, sum(speaker IS NULL AND speaker_description IS NULL) AS without_speaker,
    sum(speaker IS NULL AND speaker_description IS NOT NULL) AS unnamed_source,
    round(100.0 * sum(speaker IS NULL) / count(*), 1) AS percent_unnamed
FROM quotes_by_speaker
WHERE NOT is_copy
GROUP BY outlet
ORDER BY percent_unnamed DESC, outlet;
