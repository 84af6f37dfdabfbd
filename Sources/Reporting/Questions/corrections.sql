-- Which articles were changed after they were first seen?
SELECT seen_at, outlet, title, former_title, characters - former_characters AS longer_by, url
FROM corrections
ORDER BY seen_at DESC, url;
