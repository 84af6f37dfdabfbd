CREATE VIEW failed_checks AS
SELECT r.run_uid AS run, r.started_at, c.outcome, c.severity, c.name, c.observed, c.expected
FROM checks c JOIN runs r ON r.id = c.run_id
WHERE c.passed = 0;
