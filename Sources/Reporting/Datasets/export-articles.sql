-- articles: articles, each in its latest revision, with its whole text; copies of other articles are rows as well
-- key: article_key
-- article_key text: identifies the article, and is the same in every rebuild
-- title text?: headline
-- subtitle text?: standfirst
-- outlet text?: who publishes it
-- url text?: address it was fetched from
-- canonical_url text?: address that the page names as its own
-- domain text?: host of the address, without www.
-- source text?: source in the configuration
-- file text?: path below the folder of the source
-- published_at time?: time of publication; the first second of what published_precision leaves open
-- day day?: day of publication on the clock of the outlet; null where only month or year is known
-- published_precision text: second, minute, day, month, year or unknown
-- published_source text?: where the date was read, such as jsonLD or url
-- modified_at time?: time of the last change
-- language text?: BCP 47 tag
-- section text?: section of the outlet
-- agency text?: news agency that is credited
-- dateline_place text?: where the report was filed
-- dateline_date text?: date in the dateline, as exactly as it is said
-- access text?: open, teaser or paywall
-- words integer: words of the body
-- body text: paragraphs joined by one blank line
-- body_sha256 text: digest of the body
-- fetched_at time?: when the page was fetched
-- run text: the run that this revision comes from
-- copy_of text?: article_key of the earliest article that this one is a copy of
-- copy_kind text?: exact, near or contained
-- extraction_quality number?: how well the body was extracted from its page, 0 to 1; null for a text, which has no page
-- quality_reasons text?: what lowers the quality most, the weightiest first, commas between
SELECT a.article_key, a.title, a.subtitle, o.name, a.url, a.canonical_url, a.domain, a.source, a.file, a.published_at,
    a.published_date, a.published_precision, a.published_source, a.modified_at, a.language, a.section, a.agency,
    a.dateline_place, a.dateline_date, a.access, a.word_count, a.body, a.body_sha256, a.fetched_at, r.run_uid,
    c.article_key, a.duplicate_kind, a.extraction_quality, a.quality_reasons
FROM articles a JOIN runs r ON r.id = a.run_id LEFT JOIN outlets o ON o.id = a.outlet_id
    LEFT JOIN articles c ON c.id = a.duplicate_of
ORDER BY a.article_key
