-- How many of a source's articles are no pages, but full texts in a feed.

ALTER TABLE source_runs ADD COLUMN n_feed_texts INTEGER NOT NULL DEFAULT 0;
