import ArticleModel
import GRDB
import Linking

/// Writes what an article has many of.
///
/// What does not fit the body is counted and left out; the checks decide whether the load may stand.
struct ArticleParts {
    private let db: Database
    private let article: Int64
    private let row: ArticleRow
    private let names: NameIndex
    private let slices: BodySlices
    private(set) var faults: ArticleFaults

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
        for (ordinal, paragraph) in row.article.paragraphs.enumerated() {
            let start = row.body.starts[ordinal]
            let end = start + row.body.lengths[ordinal]
            try db.run(
                "INSERT INTO paragraphs VALUES (?, ?, ?, ?, ?)",
                [article, ordinal, paragraph.role.rawValue, start, end])
        }
    }

    private func writeRemovedBlocks() throws {
        for (ordinal, block) in row.article.removed.enumerated() {
            try db.run(
                "INSERT INTO removed_blocks VALUES (?, ?, ?, ?, ?, ?)",
                [
                    article, ordinal, block.rule.withoutNUL, block.reason.withoutNUL, block.characters,
                    block.sample.withoutNUL,
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

    private mutating func isShare(_ confidence: Double) -> Bool {
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
                article, alias.id, alias.entityID, name.mentions.count, name.isLead, published, name.role,
                name.location?.countryCode, name.location?.latitude, name.location?.longitude,
                name.location?.geoNamesID,
            ])
        for (range, mention) in name.mentions.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
            try db.run(
                """
                INSERT INTO mentions (article_id, start_char, end_char, alias_id, entity_id, surface, confidence, rule)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    article, range.lowerBound, range.upperBound, alias.id, alias.entityID, mention.surface,
                    mention.confidence, mention.rule,
                ])
        }
    }
}

// MARK: - Quotations

extension ArticleParts {
    /// Fewer words are said by many people who never heard of each other.
    private static let fewestWordsForKey = 5

    private mutating func writeQuotes(_ quotes: [Quotation], speakers: [NameIndex.Alias]) throws {
        var ordinals: Set<Int> = []
        for (ordinal, quote) in quotes.enumerated() {
            let spans = [quote.span] + quote.continued
            let ranges = spans.compactMap(slices.range)
            guard ranges.count == spans.count, isShare(quote.confidence) else {
                if ranges.count < spans.count { faults.offsetsOutsideBody += 1 }
                continue
            }
            if spans.compactMap(slices.text).joined(separator: "\n") != quote.text { faults.textsUnlikeBody += 1 }
            ordinals.insert(ordinal)
            let echo = quote.echoOf.flatMap { ordinals.contains($0) && $0 < ordinal ? $0 : nil }
            let speaker = speaker(of: quote, among: speakers)
            try write(quote, ordinal, ranges[0], echo: echo, speaker: speaker)
            let id = db.lastInsertedRowID
            for (part, range) in ranges.enumerated().dropFirst() {
                try db.run(
                    "INSERT INTO quote_parts VALUES (?, ?, ?, ?)", [id, part, range.lowerBound, range.upperBound])
            }
        }
    }

    private mutating func speaker(of quote: Quotation, among speakers: [NameIndex.Alias]) -> NameIndex.Alias? {
        guard case .named(_, let index) = quote.speaker else { return nil }
        guard speakers.indices.contains(index), quote.attribution != .none else {
            faults.unknownSpeakers += 1
            return nil
        }
        return speakers[index]
    }

    private func write(
        _ quote: Quotation, _ ordinal: Int, _ range: Range<Int>, echo: Int?, speaker: NameIndex.Alias?
    ) throws {
        let speakerRange = quote.speakerSpan.flatMap(slices.range)
        let words = FoldedWords(quote.text)
        let textKey = words.count < ArticleParts.fewestWordsForKey ? "" : words.text
        var description: String?
        var affiliation: String?
        if case .described(let text, let house) = quote.speaker { (description, affiliation) = (text, house) }
        try db.run(
            """
            INSERT INTO quotes (article_id, ordinal, kind, text, text_key, start_char, end_char, speaker_entity_id,
                speaker_alias_id, speaker_text, speaker_start_char, speaker_end_char, speaker_description,
                speaker_affiliation, cue, medium, statement, echo_of, attribution, confidence, rule)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                article, ordinal, quote.kind.rawValue, quote.text, textKey, range.lowerBound, range.upperBound,
                speaker?.entityID, speaker?.id, quote.speakerSpan.flatMap(slices.text), speakerRange?.lowerBound,
                speakerRange?.upperBound, description?.withoutNUL, affiliation?.withoutNUL, quote.cue?.withoutNUL,
                quote.medium?.withoutNUL, quote.statement, echo, quote.attribution.rawValue, quote.confidence,
                quote.rule,
            ])
    }
}
