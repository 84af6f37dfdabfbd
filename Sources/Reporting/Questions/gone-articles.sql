-- Which articles do their sites have no more?
SELECT noticed_at, day, outlet, title, detail, url
FROM gone_articles
ORDER BY noticed_at DESC, url;
