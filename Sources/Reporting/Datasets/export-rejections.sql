-- rejections: records, files and sources that a stage could not take, and that no later run has taken, read or rejected again
-- run text: the run
-- stage text: fetch, clean, extract or load
-- reason text: why, in a word
-- detail text: what was observed
-- source text?: source in the configuration
-- source_uri text: address, or source and file, that it came from
-- url text?: address of the article
-- article_key text?: key of the article, where it has one
SELECT run, stage, reason, detail, source, source_uri, url, article_key
FROM open_rejects
ORDER BY run, stage, source_uri, article_key, reason, detail, source, url
