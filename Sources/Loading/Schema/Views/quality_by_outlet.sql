-- The latest articles are the 20 that were published last; the fall is known where there are 20 before them.
CREATE VIEW quality_by_outlet AS
WITH dated AS (
    SELECT outlet_id, extraction_quality AS quality,
        row_number() OVER (PARTITION BY outlet_id ORDER BY published_date DESC, id DESC) <= 20 AS is_latest
    FROM articles WHERE extraction_quality IS NOT NULL),
ranked AS (
    SELECT outlet_id, quality, is_latest,
        row_number() OVER (PARTITION BY outlet_id ORDER BY quality) AS place,
        count(*) OVER (PARTITION BY outlet_id) AS articles,
        row_number() OVER (PARTITION BY outlet_id, is_latest ORDER BY quality) AS place_in_part,
        count(*) OVER (PARTITION BY outlet_id, is_latest) AS articles_in_part
    FROM dated),
medians AS (
    SELECT outlet_id, max(articles) AS articles,
        avg(quality) FILTER (WHERE place IN ((articles + 1) / 2, articles / 2 + 1)) AS median,
        avg(quality) FILTER (
            WHERE is_latest AND place_in_part IN ((articles_in_part + 1) / 2, articles_in_part / 2 + 1)) AS latest,
        avg(quality) FILTER (
            WHERE NOT is_latest AND articles_in_part >= 20
                AND place_in_part IN ((articles_in_part + 1) / 2, articles_in_part / 2 + 1)) AS earlier,
        count(*) FILTER (WHERE quality < 0.9) AS doubtful
    FROM ranked GROUP BY outlet_id)
SELECT o.name AS outlet, m.articles, round(m.median, 3) AS median_quality, round(m.latest, 3) AS latest_median,
    round(m.earlier, 3) AS earlier_median, round(m.earlier - m.latest, 3) AS fall, m.doubtful AS doubtful_articles
FROM medians m LEFT JOIN outlets o ON o.id = m.outlet_id;
