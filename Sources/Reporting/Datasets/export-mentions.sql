-- mentions: every place in the text that names an entity
-- key: article_key, start_char, end_char, kind, name, sense
-- article_key text: the article
-- start_char integer: where it starts in the body, in Unicode scalars (code points) from 0
-- end_char integer: where it ends in the body, exclusive
-- kind text: person, organization, place or other, of the name
-- name text: the name that it is counted under, as the article gives it
-- sense text: which of several of the name, as far as articles say; else empty
-- entity_key text: the entity
-- surface text: the words there
-- form text: name, pronoun or nominal (a description such as "the mayor")
-- confidence number: estimated share of such hits that are right, 0 to 1
-- rule text: the rule that found it
SELECT a.article_key, m.start_char, m.end_char, x.kind, x.alias, x.sense, e.kind || ':' || e.normalized, m.surface,
    CASE WHEN m.rule IN ('pronoun', 'nominal') THEN m.rule ELSE 'name' END, m.confidence, m.rule
FROM articles a CROSS JOIN mentions m ON m.article_id = a.id JOIN entity_aliases x ON x.id = m.alias_id
    JOIN entities e ON e.id = x.entity_id
ORDER BY a.article_key, m.start_char, m.end_char, x.kind, x.alias, x.sense
