-- Copies, repeats within an article, and indirect speech are left out: the share is of what was quoted.
CREATE VIEW share_of_voice AS
SELECT outlet, month, speaker, role, quotes,
    round(1.0 * quotes / sum(quotes) OVER (PARTITION BY outlet, month), 4) AS share, entity_id
FROM (
    SELECT o.name AS outlet, substr(a.published_date, 1, 7) AS month, e.name AS speaker, e.role,
        count(*) AS quotes, e.id AS entity_id
    FROM quotes q JOIN entities e ON e.id = q.speaker_entity_id JOIN articles a ON a.id = q.article_id
        LEFT JOIN outlets o ON o.id = a.outlet_id
    WHERE a.duplicate_of IS NULL AND q.echo_of IS NULL AND q.kind <> 'indirect'
    GROUP BY o.name, substr(a.published_date, 1, 7), e.id);
