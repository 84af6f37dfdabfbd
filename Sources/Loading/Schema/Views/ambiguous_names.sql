-- A name that is pinned is ambiguous no more. Those that nobody can decide come first, then the joins by how doubtful they are.
CREATE VIEW ambiguous_names AS
WITH doubtful AS (
    SELECT * FROM entity_aliases WHERE pin IS NULL AND (probability < 0.95 OR evidence = 'undecided')),
candidate AS (
    SELECT d.id, f.entity_id FROM doubtful d
        JOIN entity_aliases f ON f.surname = d.surname AND f.normalized <> d.normalized
            AND instr(f.normalized, ' ') > 0 AND substr(f.normalized, 2, 1) <> ' '
            AND (instr(d.normalized, ' ') = 0 OR substr(d.normalized, 1, 1) = substr(f.normalized, 1, 1))
    UNION SELECT d.id, f.entity_id FROM doubtful d
        JOIN entity_aliases f ON f.kind = d.kind AND f.normalized = d.normalized AND f.sense <> d.sense
    UNION SELECT d.id, x.entity_id FROM doubtful d JOIN article_forms f ON f.form = d.normalized
        JOIN entity_aliases x ON x.id = f.alias_id AND x.kind = 'organization'
    WHERE d.kind = 'organization'
    UNION SELECT d.id, d.entity_id FROM doubtful d WHERE d.evidence <> 'undecided')
SELECT d.alias AS name, d.kind, d.sense, d.articles, count(DISTINCT c.entity_id) AS candidates,
    group_concat(DISTINCT o.name) AS could_be,
    CASE WHEN d.evidence <> 'undecided' THEN e.name END AS taken_for, d.evidence, d.probability, d.entity_id
FROM doubtful d JOIN entities e ON e.id = d.entity_id
    LEFT JOIN candidate c ON c.id = d.id LEFT JOIN entities o ON o.id = c.entity_id
GROUP BY d.id
ORDER BY d.evidence <> 'undecided', d.probability, d.articles DESC, d.alias, d.sense;
