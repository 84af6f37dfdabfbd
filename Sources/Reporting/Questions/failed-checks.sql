-- Which checks of the data failed in the last runs, and what did they see?
-- :limit count = 20: at most so many rows
SELECT run, outcome, severity, name, observed, expected
FROM failed_checks
ORDER BY run DESC, severity, name
LIMIT :limit;
