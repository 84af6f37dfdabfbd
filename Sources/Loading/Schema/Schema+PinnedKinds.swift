import GRDB

extension Schema {
    /// Pins that set a kind right, and places of one position told apart by their numbers.
    static let pinnedKinds = """
        ALTER TABLE name_pins ADD COLUMN entity_kind TEXT
            CHECK (entity_kind IN ('person', 'organization', 'place', 'other'));

        DROP VIEW pinned_names;
        CREATE VIEW pinned_names AS
        SELECT p.kind, p.name, p.entity, p.entity_kind, count(a.id) AS spellings, coalesce(sum(a.articles), 0) AS articles
        FROM name_pins p LEFT JOIN entity_aliases a ON a.kind = p.kind AND a.pin = p.name
        GROUP BY p.kind, p.name;

        CREATE TABLE numbered_locations (
            alias_id INTEGER NOT NULL REFERENCES entity_aliases(id) ON DELETE CASCADE,
            country_code TEXT NOT NULL,
            latitude REAL NOT NULL,
            longitude REAL NOT NULL,
            geonames_id INTEGER,
            articles INTEGER NOT NULL CHECK (articles >= 0)
        ) STRICT;
        INSERT INTO numbered_locations
        SELECT alias_id, country_code, latitude, longitude, geonames_id, count(*) FROM article_entities
        WHERE country_code IS NOT NULL GROUP BY 1, 2, 3, 4, 5;
        DROP TABLE alias_locations;
        ALTER TABLE numbered_locations RENAME TO alias_locations;
        CREATE UNIQUE INDEX alias_locations_place
            ON alias_locations(alias_id, country_code, latitude, longitude, coalesce(geonames_id, 0));
        """
}
