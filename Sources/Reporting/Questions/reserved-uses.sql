-- Which uses by machines do outlets reserve, of how many articles, and where do they say so?
-- :outlet outlet: only this outlet
-- :use index|archive|excerpt|mining|training|generation|images: only this use
-- :limit count = 40: at most so many rows
SELECT outlet, use, permission, articles, first_day, last_day, example AS said
FROM rights_by_outlet
WHERE permission <> 'allowed' AND (:outlet IS NULL OR outlet = :outlet) AND (:use IS NULL OR use = :use)
ORDER BY articles DESC, outlet, use
LIMIT :limit;
