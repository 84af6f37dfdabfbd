-- Indirect speech has a view of its own, `reported_speech`, so that nobody counts the reporter's words as a quotation.
CREATE VIEW quotes_by_speaker AS
SELECT e.name AS speaker, e.role, q.text AS quote, q.kind, q.cue, q.medium, q.attribution, q.confidence,
    x.probability AS name_probability, q.rule, q.speaker_text, q.speaker_description, q.speaker_affiliation,
    substr(a.body, max(q.start_char - 120, 0) + 1, q.end_char + 120 - max(q.start_char - 120, 0)) AS context,
    a.published_date AS day, o.name AS outlet, a.title, coalesce(a.url, a.canonical_url) AS url,
    a.duplicate_of IS NOT NULL AS is_copy, a.id AS article_id, q.ordinal, q.id AS quote_id, e.id AS entity_id
FROM quotes q JOIN articles a ON a.id = q.article_id
    LEFT JOIN entities e ON e.id = q.speaker_entity_id LEFT JOIN entity_aliases x ON x.id = q.speaker_alias_id
    LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE q.kind <> 'indirect';
