import GRDB

/// How the rows of one state of the database differ from those of an earlier one.
///
/// Rows are the same by what they say: numbers that a load gives anew, confidences and versions are not looked at.
package struct DatabaseComparison {
    let former: ArticleDatabase
    let current: ArticleDatabase

    /// Both must have the schema of this version.
    package init(from former: ArticleDatabase, to current: ArticleDatabase) {
        self.former = former
        self.current = current
    }

    /// Calls `body` with the differences: those within articles, in the order of their keys, then copies, stories, and the
    /// entities that names stand for.
    package func forEachChange(_ body: (RowChange) throws -> Void) throws {
        try former.read { before in
            try current.read { after in
                try compareArticles(before, after, body)
                for group in Self.groups { try compare(group, before, after, body) }
                try compareNames(before, after, body)
            }
        }
    }
}

extension DatabaseComparison {
    /// Returns the number of articles in the earlier state.
    package func formerArticles() throws -> Int {
        try former.read { Int(try $0.integer("SELECT count(*) FROM articles") ?? 0) }
    }
}

// MARK: - Articles

extension DatabaseComparison {
    private static let articles = SideBySide(
        sql: """
            SELECT a.article_key, a.title, o.name, a.published_date, a.id, a.row_sha256
            FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id ORDER BY a.article_key
            """, keys: 1)

    private func compareArticles(_ before: Database, _ after: Database, _ body: (RowChange) throws -> Void) throws {
        try Self.articles.walk(before, after) { former, current in
            switch (former, current) {
            case (let former?, let current?):
                if former[5] as String == current[5] as String { return }
                let facts = try (ArticleFact.all(of: former[4], before), ArticleFact.all(of: current[4], after))
                try compare(facts, of: current, body)
            case (let former?, nil):
                let rejection = try after.text(Self.rejection, [former[0] as String])
                try body(RowChange(.removed, of: former, rule: rejection, characters: length(former, before)))
            case (nil, let current?):
                try body(RowChange(.added, of: current, rule: nil, characters: length(current, after)))
            case (nil, nil): break
            }
        }
    }

    /// Why the article of a key is there no more: the reason for which a stage has rejected it last.
    private static let rejection = "SELECT reason FROM rejects WHERE article_key = ? ORDER BY run_id DESC LIMIT 1"

    private func length(_ row: Row, _ db: Database) throws -> Int {
        Int(try db.integer("SELECT length(body) FROM articles WHERE id = ?", [row[4] as Int64]) ?? 0)
    }

    private func compare(
        _ facts: (former: [ArticleFact], current: [ArticleFact]), of row: Row, _ body: (RowChange) throws -> Void
    ) throws {
        let (taking, letting) = (BlockRules(facts.current), BlockRules(facts.former))
        for difference in FactComparison(facts.former, facts.current).differences {
            guard let fact = difference.after ?? difference.before else { continue }
            var rule = fact.rule
            if fact.what == "paragraph" {
                rule = difference.after == nil ? taking.rule(of: fact.item) : letting.rule(of: fact.item)
            }
            try body(RowChange(of: row, fact.what, difference.values, rule: rule, item: fact.item))
        }
    }
}

extension FactComparison.Difference {
    /// The two values; of what has none beside itself, an empty one for its presence.
    fileprivate var values: (before: String?, after: String?) { (value(of: before), value(of: after)) }

    private func value(of fact: ArticleFact?) -> String? {
        fact.flatMap { $0.value ?? ($0.item.isEmpty ? nil : "") }
    }
}

// MARK: - What articles have in common

extension DatabaseComparison {
    /// A table that says with which others an article is.
    private struct Group {
        let what: String
        let rows: SideBySide
    }

    private static let groups = [
        Group(
            what: "copy",
            rows: SideBySide(
                sql: """
                    SELECT a.article_key, a.title, o.name, a.published_date, d.kind || ' of ' || b.article_key
                    FROM articles a JOIN duplicates d ON d.article_id = a.id JOIN articles b ON b.id = d.original_id
                        LEFT JOIN outlets o ON o.id = a.outlet_id ORDER BY a.article_key
                    """, keys: 1)),
        Group(
            what: "story",
            rows: SideBySide(
                sql: """
                    SELECT a.article_key, a.title, o.name, a.published_date, s.story_key
                    FROM articles a JOIN story_articles m ON m.article_id = a.id JOIN stories s ON s.id = m.story_id
                        LEFT JOIN outlets o ON o.id = a.outlet_id ORDER BY a.article_key
                    """, keys: 1)),
    ]

    private func compare(
        _ group: Group, _ before: Database, _ after: Database, _ body: (RowChange) throws -> Void
    ) throws {
        try group.rows.walk(before, after) { former, current in
            let values = (before: former?[4] as String?, after: current?[4] as String?)
            guard values.before != values.after, let row = current ?? former else { return }
            try body(RowChange(of: row, group.what, values))
        }
    }
}

// MARK: - Names

extension DatabaseComparison {
    private static let names = SideBySide(
        sql: """
            SELECT x.kind, x.alias, x.sense, x.articles, e.kind || ' ' || e.normalized, e.name, e.role, e.country_code
            FROM entity_aliases x JOIN entities e ON e.id = x.entity_id ORDER BY x.kind, x.alias, x.sense
            """, keys: 3)

    /// Names that only one state has come and go with the mentions in articles, and are not told again.
    private func compareNames(_ before: Database, _ after: Database, _ body: (RowChange) throws -> Void) throws {
        try Self.names.walk(before, after) { former, current in
            guard let former, let current else { return }
            for (what, column) in [("entity", 4), ("shown name", 5), ("role", 6), ("country", 7)] as [(String, Int)] {
                let values = (before: former[column] as String?, after: current[column] as String?)
                guard values.before != values.after else { continue }
                try body(RowChange(ofName: current, what, values))
            }
        }
    }
}

extension RowChange {
    /// A change to the article of a row that begins with its key, title, outlet and day.
    fileprivate init(
        of row: Row, _ what: String, _ values: (before: String?, after: String?), rule: String? = nil, item: String = ""
    ) {
        let lengths = [item, values.before, values.after].compactMap { $0?.unicodeScalars.count }
        self.init(
            what: what, change: Kind(values), rule: rule, article: row[0], title: row[1], outlet: row[2], day: row[3],
            articles: 1, item: item.nilIfEmpty, before: values.before?.nilIfEmpty, after: values.after?.nilIfEmpty,
            characters: lengths.reduce(0, +))
    }

    /// An article that comes or goes, of so many characters.
    fileprivate init(_ change: Kind, of row: Row, rule: String?, characters: Int) {
        self.init(
            what: "article", change: change, rule: rule, article: row[0], title: row[1], outlet: row[2], day: row[3],
            articles: 1, item: nil, before: nil, after: nil, characters: characters)
    }

    fileprivate init(ofName row: Row, _ what: String, _ values: (before: String?, after: String?)) {
        self.init(
            what: what, change: Kind(values), rule: nil, article: nil, title: nil, outlet: nil, day: nil,
            articles: row[3], item: row[1], before: values.before, after: values.after,
            characters: [values.before, values.after].compactMap { $0?.unicodeScalars.count }.reduce(0, +))
    }
}

extension RowChange.Kind {
    fileprivate init(_ values: (before: String?, after: String?)) {
        self = values.before == nil ? .added : values.after == nil ? .removed : .changed
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
