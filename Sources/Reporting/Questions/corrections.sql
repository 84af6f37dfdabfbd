-- Which articles were changed after they were first seen?
-- A change of the text alone has no former title.
-- :outlet outlet: only this outlet
-- :since day: only changes that were seen on this day or later
-- :limit count = 30: at most so many rows
SELECT substr(seen_at, 1, 10) AS seen, day, outlet, title, former_title, characters - former_characters AS longer_by
FROM corrections
WHERE (:outlet IS NULL OR outlet = :outlet) AND (:since IS NULL OR seen_at >= :since)
ORDER BY seen_at DESC, url
LIMIT :limit;
