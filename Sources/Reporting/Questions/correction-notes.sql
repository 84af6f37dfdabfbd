-- What do outlets say that they have corrected?
-- :outlet outlet: only this outlet
-- :since day: only articles of this day and later ones
-- :limit count = 30: at most so many rows
SELECT day, outlet, title, note, url
FROM correction_notes
WHERE kind = 'correction' AND NOT is_copy AND (:outlet IS NULL OR outlet = :outlet) AND (:since IS NULL OR day >= :since)
ORDER BY day DESC, outlet, url, ordinal
LIMIT :limit;
