import ArticleModel
import GRDB

/// Writes what an article has many of.
///
/// What does not fit the body is counted and left out; the checks decide whether the load may stand.
struct ArticleParts {
    let db: Database
    let article: Int64
    let row: ArticleRow
    let names: NameIndex
    let slices: BodySlices
    var faults: ArticleFaults

    init(_ db: Database, article: Int64, row: ArticleRow, names: NameIndex, faults: ArticleFaults) {
        self.db = db
        self.article = article
        self.row = row
        self.names = names
        self.faults = faults
        slices = BodySlices(row.article.paragraphs, body: row.body)
    }

    mutating func write(_ extracted: ExtractedArticle) throws {
        try writeAuthors()
        try writeParagraphs()
        try writeRemovedBlocks()
        try writeFlags()
        let aliases = try writeNames(extracted.entities)
        try writeQuotes(extracted.quotes, speakers: aliases)
    }

    private func writeAuthors() throws {
        for (ordinal, name) in row.article.byline.enumerated() {
            let author = try db.id(
                find: "SELECT id FROM authors WHERE name = ?", insert: "INSERT INTO authors (name) VALUES (?)",
                [name.withoutNUL])
            try db.run("INSERT INTO article_authors VALUES (?, ?, ?)", [article, ordinal, author])
        }
    }

    private func writeParagraphs() throws {
        let insert = try db.prepared("INSERT INTO paragraphs VALUES (?, ?, ?, ?, ?)")
        for (ordinal, paragraph) in row.article.paragraphs.enumerated() {
            let start = row.body.starts[ordinal]
            let end = start + row.body.lengths[ordinal]
            try insert.run([article, ordinal, paragraph.role.rawValue, start, end])
        }
    }

    private func writeRemovedBlocks() throws {
        for (ordinal, block) in row.article.removed.enumerated() {
            try db.run(
                "INSERT INTO removed_blocks VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    article, ordinal, block.rule.withoutNUL, block.reason.withoutNUL, block.characters,
                    block.sample.withoutNUL, block.articles,
                ])
        }
    }

    private mutating func writeFlags() throws {
        for (ordinal, flag) in row.article.flags.enumerated() {
            let range = flag.span.flatMap(slices.range)
            if flag.span != nil && range == nil { faults.offsetsOutsideBody += 1 }
            try db.run(
                "INSERT INTO quality_flags VALUES (?, ?, ?, ?, ?, ?)",
                [article, ordinal, flag.name.rawValue, flag.detail?.withoutNUL, range?.lowerBound, range?.upperBound])
        }
    }
}

// MARK: - Names

extension ArticleParts {
    /// Returns the alias of each entity, by its index.
    private mutating func writeNames(_ entities: [Entity]) throws -> [NameIndex.Alias] {
        var aliases: [NameIndex.Alias] = []
        var merged: [Int64: LocalName] = [:]
        for entity in entities {
            let name = localName(of: entity)
            let alias = try names.alias(name.alias, kind: name.kind)
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

    private mutating func localName(of entity: Entity) -> LocalName {
        var name = LocalName(
            kind: entity.kind.rawValue, alias: entity.name.withoutNUL, role: entity.role?.withoutNUL,
            location: entity.location)
        for mention in entity.mentions {
            guard let range = slices.range(of: mention.span) else {
                faults.offsetsOutsideBody += 1
                continue
            }
            if slices.text(of: mention.span) != mention.surface { faults.textsUnlikeBody += 1 }
            if isShare(mention.confidence), name.mentions[range] == nil { name.mentions[range] = mention }
        }
        return name
    }

    mutating func isShare(_ confidence: Double) -> Bool {
        if (0...1).contains(confidence) { return true }
        faults.confidencesOutOfRange += 1
        return false
    }

    private func write(_ name: LocalName, _ alias: NameIndex.Alias) throws {
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
            INSERT INTO mentions (article_id, start_char, end_char, alias_id, entity_id, surface, confidence, rule)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for (range, mention) in name.mentions.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
            try insert.run([
                article, range.lowerBound, range.upperBound, alias.id, alias.entityID, mention.surface,
                mention.confidence, mention.rule,
            ])
        }
    }
}
