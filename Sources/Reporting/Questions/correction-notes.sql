-- What do outlets say that they have corrected?
SELECT day, outlet, title, note, url
FROM correction_notes
WHERE kind = 'correction' AND NOT is_copy
ORDER BY day DESC, outlet, url, ordinal;
