import GRDB

extension Schema {
    /// Names that the user pins, the names by which one article calls one entity, and what hangs on both.
    static let namePinTables = """
        CREATE TABLE name_pins (
            kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'other')),
            name TEXT NOT NULL,
            entity TEXT,
            PRIMARY KEY (kind, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE article_forms (
            article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
            alias_id INTEGER NOT NULL REFERENCES entity_aliases(id),
            form TEXT NOT NULL,
            PRIMARY KEY (article_id, alias_id, form)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX article_forms_alias ON article_forms(alias_id, form);
        CREATE INDEX article_forms_form ON article_forms(form, alias_id);

        ALTER TABLE entity_aliases ADD COLUMN pin TEXT;
        """

    static let namePinViews = """
        DROP VIEW ambiguous_names;
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

        CREATE VIEW names_of_entities AS
        SELECT e.name, e.kind, m.surface AS called,
            CASE WHEN m.rule IN ('pronoun', 'nominal') THEN m.rule ELSE 'name' END AS form,
            count(DISTINCT m.article_id) AS articles, count(*) AS mentions, e.id AS entity_id
        FROM mentions m JOIN entities e ON e.id = m.entity_id
        GROUP BY e.id, m.surface, form;

        CREATE VIEW pinned_names AS
        SELECT p.kind, p.name, p.entity, count(a.id) AS spellings, coalesce(sum(a.articles), 0) AS articles
        FROM name_pins p LEFT JOIN entity_aliases a ON a.kind = p.kind AND a.pin = p.name
        GROUP BY p.kind, p.name;
        """

    /// What the new tables, views and columns hold.
    static let namePinDescriptions = """
        ('ambiguous_names', 'view', 'kind', 'person or organization'),
        ('article_forms', 'table', NULL, 'other names by which an article calls the one that an alias names'),
        ('article_forms', 'table', 'article_id', 'the article'),
        ('article_forms', 'table', 'alias_id', 'the name that stands for it in the article'),
        ('article_forms', 'table', 'form', 'the other name, folded: a full name of a person, an acronym of an organization'),
        ('entity_aliases', 'table', 'pin', 'the pinned name that says what it stands for; null for none'),
        ('name_pins', 'table', NULL, 'names that the user has laid down in the file load.names'),
        ('name_pins', 'table', 'kind', 'person, organization, place or other'),
        ('name_pins', 'table', 'name', 'the name'),
        ('name_pins', 'table', 'entity', 'name of the entity that it stands for; null where it stands apart'),
        ('name_pins', 'table', 'entity_kind', 'what the entity is, where the name is found as another kind; null elsewhere'),
        ('names_of_entities', 'view', NULL, 'by which words articles call an entity'),
        ('names_of_entities', 'view', 'name', 'name of the entity'),
        ('names_of_entities', 'view', 'kind', 'person, organization, place or other'),
        ('names_of_entities', 'view', 'called', 'the words'),
        ('names_of_entities', 'view', 'form', 'name, pronoun such as "she", or nominal such as "the president"'),
        ('names_of_entities', 'view', 'articles', 'how many articles'),
        ('names_of_entities', 'view', 'mentions', 'how many places in the text'),
        ('names_of_entities', 'view', 'entity_id', 'the entity'),
        ('pinned_names', 'view', NULL, 'which pinned names the articles have'),
        ('pinned_names', 'view', 'kind', 'person, organization, place or other'),
        ('pinned_names', 'view', 'name', 'the pinned name'),
        ('pinned_names', 'view', 'entity', 'name of the entity that it stands for; null where it stands apart'),
        ('pinned_names', 'view', 'entity_kind', 'what the entity is, where the name is found as another kind; null elsewhere'),
        ('pinned_names', 'view', 'spellings', 'how many spellings of it the articles have; 0 where the pin does nothing'),
        ('pinned_names', 'view', 'articles', 'how many articles')
        """
}
