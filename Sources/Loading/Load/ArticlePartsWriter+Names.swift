import ArticleModel
import GRDB

extension ArticlePartsWriter {
    /// Writes the names with their mentions, and returns the alias of each entity, by its index.
    mutating func writeNames(_ entities: [Entity]) throws -> [NameIndex.Alias] {
        var aliases: [NameIndex.Alias] = []
        var merged: [Int64: ArticleName] = [:]
        for entity in entities {
            let name = articleName(of: entity)
            let alias = try names.alias(name.alias, kind: name.kind, sense: name.sense)
            aliases.append(alias)
            merged[alias.id]?.merge(name)
            if merged[alias.id] == nil { merged[alias.id] = name }
        }
        for alias in aliases {
            guard let name = merged.removeValue(forKey: alias.id) else { continue }
            try write(name, alias)
        }
        return aliases
    }

    private mutating func articleName(of entity: Entity) -> ArticleName {
        let (kind, alias, role) = (entity.kind.rawValue, entity.name.withoutNUL, entity.role?.withoutNUL)
        var name = ArticleName(
            kind: kind, alias: alias,
            sense: NameSense.sense(of: alias, kind: kind, role: role, location: entity.location), role: role,
            location: entity.location)
        for mention in entity.mentions {
            guard let range = spans.range(of: mention.span) else {
                faults.spansOutsideBody += 1
                continue
            }
            if spans.text(of: mention.span) != mention.surface { faults.textsUnequalToBody += 1 }
            if isInRange(mention.confidence), name.mentions[range] == nil { name.mentions[range] = mention }
        }
        return name
    }

    /// Whether the confidence is between 0 and 1; one that is not is counted.
    mutating func isInRange(_ confidence: Double) -> Bool {
        if (0...1).contains(confidence) { return true }
        faults.confidencesOutOfRange += 1
        return false
    }

    private func write(_ name: ArticleName, _ alias: NameIndex.Alias) throws {
        let published = row.published.day == nil ? nil : row.published.at
        try db.run(
            """
            INSERT INTO article_entities (article_id, alias_id, entity_id, mentions, is_lead, published_at, role,
                country_code, latitude, longitude, geonames_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                article, alias.id, alias.entityID, name.timesNamed, name.isLead, published, name.role,
                name.location?.countryCode, name.location?.latitude, name.location?.longitude,
                name.location?.geoNamesID,
            ])
        for form in name.forms {
            try db.run(
                "INSERT INTO article_forms (article_id, alias_id, form) VALUES (?, ?, ?)", [article, alias.id, form])
        }
        let insert = try db.prepared(
            """
            INSERT INTO mentions (article_id, alias_id, start_char, end_char, surface, confidence, rule)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        for (range, mention) in name.mentions.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
            try insert.run([
                article, alias.id, range.lowerBound, range.upperBound, mention.surface, mention.confidence,
                mention.rule,
            ])
        }
    }
}
