-- Which quotes did outlets cut or change, against the words that were printed first?
-- A quote that is shorter by more than a tenth is cut. Copies are left out.
-- :outlet outlet: only what this outlet cut or changed
-- :speaker text: only of this speaker, or a part of the name
-- :how cut|changed: only what was cut, or only what was changed
-- :limit count = 20: at most so many rows
WITH printed AS MATERIALIZED (SELECT p.*, q.text_key FROM quotes_in_print p JOIN quotes q ON q.id = p.quote_id)
SELECT p.day, p.outlet, iif(p.is_cut, 'cut', 'changed') AS how, p.words, f.words AS words_first, p.speaker,
    replace(p.quote, char(10), ' ') AS printed, replace(f.quote, char(10), ' ') AS printed_first
FROM printed p JOIN printed f ON f.utterance_id = p.utterance_id AND f.is_first
WHERE p.text_key <> f.text_key AND NOT p.is_copy AND (:outlet IS NULL OR p.outlet = :outlet)
    AND (:speaker IS NULL OR p.speaker LIKE '%' || :speaker || '%')
    AND (:how IS NULL OR :how = iif(p.is_cut, 'cut', 'changed'))
ORDER BY p.day DESC, p.outlet, p.quote_id
LIMIT :limit;
