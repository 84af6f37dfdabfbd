import GRDB

/// A quotation or reported speech in the text of an article, and as it is listed below.
struct SaidPart {
    let saying: Saying
    let marks: [MarkedText.Mark]

    static func all(of article: Int64, _ db: Database, _ names: NamePages) throws -> [SaidPart] {
        var parts = try Row.fetchAll(db.cachedStatement(sql: furtherParts), arguments: [article]).reduce(
            into: [Int64: [Range<Int>]]()
        ) { $0[$1[0], default: []].append($1[1]..<max($1[1], $1[2] as Int)) }
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [article]).map { row in
            let saying = Saying(row, names)
            let first: Int = row["start_char"]
            let ranges = [first..<max(first, row["end_char"] as Int)] + (parts.removeValue(forKey: row["id"]) ?? [])
            return SaidPart(saying: saying, marks: ranges.map { saying.mark($0, isLast: $0 == ranges.last) })
        }
    }

    private static let sql = """
        SELECT q.id, q.kind, q.text, q.start_char, q.end_char, e.name AS speaker, q.speaker_description, e.id AS entity_id,
            q.confidence, x.probability, q.rule
        FROM quotes q LEFT JOIN entities e ON e.id = q.speaker_entity_id LEFT JOIN entity_aliases x ON x.id = q.speaker_alias_id
        WHERE q.article_id = ? ORDER BY q.ordinal
        """
    private static let furtherParts = """
        SELECT p.quote_id, p.start_char, p.end_char FROM quote_parts p JOIN quotes q ON q.id = p.quote_id
        WHERE q.article_id = ? ORDER BY p.quote_id, p.ordinal
        """
}

/// A quotation or reported speech, with who says it and how certain that is.
struct Saying {
    let words: String
    let speaker: String
    /// The page of the speaker, where there is one.
    let page: String?
    let kind: String
    let certainty: String
    let rule: String
    private let isReported: Bool
    private let isNamed: Bool

    init(_ row: Row, _ names: NamePages) {
        words = row["text"]
        let named: String? = row["speaker"] ?? row["speaker_description"]
        speaker = named ?? "speaker not named"
        isNamed = named != nil
        page = names.path(of: row["entity_id"])
        let form: String = row["kind"]
        isReported = form == "indirect"
        kind = ["direct": "quotation", "mixed": "partly quoted"][form] ?? "reported speech"
        certainty = Saying.certainty(row["confidence"], of: row["probability"])
        rule = row["rule"]
    }

    /// The probability that the speaker is right, and the name resolved rightly.
    static func certainty(_ confidence: Double, of name: Double?) -> String {
        let percent = Int((100 * confidence * (name ?? 1)).rounded())
        return "\(percent) % certain"
    }

    func mark(_ range: Range<Int>, isLast: Bool) -> MarkedText.Mark {
        let escape = HTMLEscaping().escapeText
        let title = escape("\(speaker), \(certainty)")
        let tail = isLast && isNamed ? #"<small class="said"><bdi>\#(escape(speaker))</bdi></small>"# : ""
        return MarkedText.Mark(
            range: range, open: #"<span class="\#(isReported ? "r" : "q")" title="\#(title)">"#, close: "</span>",
            tail: tail)
    }
}

/// A name in the text of an article, which leads to the page of what it stands for.
struct MentionPart {
    let mark: MarkedText.Mark

    /// Of names within one another the longest counts.
    static func all(of article: Int64, _ db: Database, _ names: NamePages) throws -> [MentionPart] {
        var end = 0
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [article]).compactMap { row in
            let range = row["start_char"] as Int..<max(row["start_char"], row["end_char"])
            guard range.lowerBound >= end else { return nil }
            end = range.upperBound
            return MentionPart(mark: mark(range, row, page: names.path(of: row["entity_id"])))
        }
    }

    private static func mark(_ range: Range<Int>, _ row: Row, page: String?) -> MarkedText.Mark {
        let title = HTMLEscaping().escapeText("\(row["name"] as String), \(row["kind"] as String)")
        let open = page.map { #"<a class="name" href="../\#($0)" title="\#(title)">"# }
        return MarkedText.Mark(
            range: range, open: open ?? #"<span class="name" title="\#(title)">"#,
            close: page == nil ? "</span>" : "</a>")
    }

    /// Names alone: a mark at every pronoun would hide the text.
    private static let sql = """
        SELECT m.start_char, m.end_char, e.id AS entity_id, e.name, e.kind
        FROM mentions m JOIN entity_aliases x ON x.id = m.alias_id JOIN entities e ON e.id = x.entity_id
        WHERE m.article_id = ? AND m.rule NOT IN ('pronoun', 'nominal')
        ORDER BY m.start_char, m.end_char DESC, m.alias_id
        """
}

/// A paragraph in the text of an article.
enum TextPart {
    static func all(of article: Int64, _ db: Database) throws -> [MarkedText.Paragraph] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [article]).map { row in
            let start: Int = row["start_char"]
            return MarkedText.Paragraph(
                range: start..<max(start, row["end_char"] as Int), element: elements[row["role"]] ?? "p")
        }
    }

    private static let elements = ["heading": "h2", "blockQuote": "blockquote", "listItem": "p", "table": "pre"]

    private static let sql = """
        SELECT start_char, end_char, role FROM paragraphs WHERE article_id = ? ORDER BY ordinal
        """
}
