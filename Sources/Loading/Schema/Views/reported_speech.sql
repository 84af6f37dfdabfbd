-- Indirect speech, apart from `quotes_by_speaker`, so that nobody counts the reporter's words as a quotation.
CREATE VIEW reported_speech AS
SELECT e.name AS speaker, e.role, q.text AS said, q.cue, q.speaker_description, q.speaker_affiliation,
    q.confidence, x.probability AS name_probability, a.published_date AS day, o.name AS outlet, a.title, coalesce(a.url, a.canonical_url) AS url,
    a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id, q.ordinal, q.id AS quote_id, e.id AS entity_id
FROM quotes q JOIN articles a ON a.id = q.article_id
    LEFT JOIN entities e ON e.id = q.speaker_entity_id LEFT JOIN entity_aliases x ON x.id = q.speaker_alias_id
    LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE q.kind = 'indirect';
