-- Lone surnames and initials first, then acronyms. A name that is pinned is ambiguous no more.
CREATE VIEW ambiguous_names AS
SELECT l.alias AS name, l.kind, l.articles, count(DISTINCT f.entity_id) AS candidates,
    group_concat(DISTINCT e.name) AS could_be, l.entity_id
FROM entity_aliases l
    JOIN entity_aliases f ON f.surname = l.surname AND f.normalized <> l.normalized
        AND f.normalized <> f.surname AND substr(f.normalized, 2, 1) <> ' '
        AND (l.normalized = l.surname OR substr(l.normalized, 1, 1) = substr(f.normalized, 1, 1))
    JOIN entities e ON e.id = f.entity_id
WHERE l.pin IS NULL AND (l.normalized = l.surname OR substr(l.normalized, 2, 1) = ' ')
GROUP BY l.id
HAVING count(DISTINCT f.entity_id) > 1 AND sum(f.entity_id = l.entity_id) = 0
UNION ALL
SELECT l.alias, l.kind, l.articles, count(DISTINCT x.entity_id), group_concat(DISTINCT e.name), l.entity_id
FROM entity_aliases l JOIN article_forms f ON f.form = l.normalized
    JOIN entity_aliases x ON x.id = f.alias_id AND x.kind = 'organization'
    JOIN entities e ON e.id = x.entity_id
WHERE l.kind = 'organization' AND l.pin IS NULL
GROUP BY l.id
HAVING count(DISTINCT x.entity_id) > 1 AND sum(x.entity_id = l.entity_id) = 0;
