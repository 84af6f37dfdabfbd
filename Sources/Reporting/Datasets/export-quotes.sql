-- quotes: what was said and who said it, reported speech (indirect) included
-- key: article_key, ordinal
-- article_key text: the article
-- ordinal integer: position in the article, from 0
-- kind text: direct, mixed or indirect
-- text text: the words; further parts follow, a line each
-- start_char integer: where the first part starts in the body, in Unicode scalars (code points) from 0
-- end_char integer: where the first part ends in the body, exclusive
-- speaker text?: name of the entity that said it
-- speaker_entity_key text?: the entity that said it
-- name_probability number?: that the name of the speaker means this entity, 0 to 1
-- speaker_text text?: the words that name the speaker
-- speaker_start_char integer?: where speaker_text starts in the body
-- speaker_end_char integer?: where speaker_text ends in the body, exclusive
-- speaker_description text?: an unnamed source as the text describes it
-- speaker_affiliation text?: whom the unnamed source belongs to
-- cue text?: reporting verb or phrase
-- medium text?: where it was said, such as X or Reuters
-- statement integer?: the same number on the parts of one split statement
-- echo_of integer?: ordinal of the earlier quotation in the article that this one repeats
-- attribution text: how the speaker was found: explicit, pronoun, carried or none
-- confidence number: estimated share of such hits that are right, 0 to 1
-- rule text: the rule that found the speaker, and the quotation where it is indirect
-- wording text?: hash of the words without capitals and punctuation; null for short quotations and for reported speech
-- utterance text?: wording that was printed first of one utterance; null where it is printed once
SELECT a.article_key, q.ordinal, q.kind, q.text, q.start_char, q.end_char, e.name, e.kind || ':' || e.normalized,
    x.probability, q.speaker_text, q.speaker_start_char, q.speaker_end_char, q.speaker_description,
    q.speaker_affiliation, q.cue, q.medium, q.statement, q.echo_of, q.attribution, q.confidence, q.rule,
    CASE WHEN w.hash IS NOT NULL THEN printf('%016x', w.hash) END,
    CASE WHEN f.hash IS NOT NULL AND EXISTS (
        SELECT 1 FROM quote_wordings v JOIN quotes o ON o.wording_id = v.id
        WHERE v.first_wording_id = w.first_wording_id AND o.id <> q.id) THEN printf('%016x', f.hash) END
FROM articles a CROSS JOIN quotes q ON q.article_id = a.id LEFT JOIN entities e ON e.id = q.speaker_entity_id
    LEFT JOIN entity_aliases x ON x.id = q.speaker_alias_id
    LEFT JOIN quote_wordings w ON w.id = q.wording_id
    LEFT JOIN quote_wordings f ON f.id = w.first_wording_id
ORDER BY a.article_key, q.ordinal
