-- What could not be taken in, and has not been since?
SELECT run, stage, reason, detail, source, source_uri, url
FROM open_rejects
ORDER BY run DESC, stage, source_uri;
