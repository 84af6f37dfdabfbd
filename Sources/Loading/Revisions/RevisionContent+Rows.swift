import ArticleModel
import GRDB
import Linking
import Text

extension RevisionContent {
    /// Reads what is compared of the article from its rows.
    init(ofRow id: Int64, _ db: Database) throws {
        self.init()
        var (body, access): (String, String?) = ("", nil)
        _ = try db.prepared(
            """
            SELECT title, subtitle, published_at, published_date, published_precision, published_source, access, body
            FROM articles WHERE id = ?
            """
        ).first([id]) { row in
            title = row.optionalText(0)
            subtitle = row.optionalText(1)
            publication = row.optionalText(2).map {
                Publication(time: $0, day: row.optionalText(3), precision: row.text(4), source: row.text(5))
            }
            (access, body) = (row.optionalText(6), row.text(7))
        }
        byline = try db.texts(
            "SELECT w.name FROM article_authors x JOIN authors w ON w.id = x.author_id WHERE x.article_id = ? ORDER BY x.ordinal",
            [id])
        try readParagraphs(of: body, id, db)
        removed = try db.texts("SELECT sample FROM removed_blocks WHERE article_id = ? ORDER BY ordinal", [id])
        extent = RevisionContent.extent(
            access: access, flags: try db.texts("SELECT name FROM quality_flags WHERE article_id = ?", [id]),
            joinedPages: try db.integers(
                "SELECT number FROM article_pages WHERE article_id = ? AND is_joined = 1", [id]
            ).map(Int.init))
    }

    private mutating func readParagraphs(of body: String, _ id: Int64, _ db: Database) throws {
        let rows = try db.prepared("SELECT role, start_char FROM paragraphs WHERE article_id = ? ORDER BY ordinal").all(
            [id]) {
                (role: $0.text(0), start: Int($0.integer(1)))
            }
        let texts = ArticleBody.paragraphs(of: body)
        precondition(rows.isEmpty || rows.count == texts.count, "a body is its paragraphs")
        paragraphs = zip(rows, texts).map { row, text in
            Paragraph(
                role: row.role, text: text, isNote: ArticleModel.Paragraph.Role(rawValue: row.role)?.isNote == true)
        }
        quotes = try db.prepared(
            """
            SELECT q.text, coalesce(x.alias, q.speaker_description), q.start_char
            FROM quotes q LEFT JOIN entity_aliases x ON x.id = q.speaker_alias_id
            WHERE q.article_id = ? AND q.kind <> 'indirect' ORDER BY q.ordinal
            """
        ).all([id]) { row in
            let start = Int(row.integer(2))
            return Quote(
                text: row.text(0), speaker: row.optionalText(1),
                paragraph: rows.partitioningIndex { $0.start > start } - 1)
        }
    }
}

extension ArticleBody {
    /// Returns the texts that were joined to `body`: none of them holds a line break.
    static func paragraphs(of body: String) -> [String] {
        var paragraphs: [String] = []
        var start = body.utf8.startIndex
        var index = start
        while index < body.utf8.endIndex {
            let next = body.utf8.index(after: index)
            if body.utf8[index] == 10 {
                paragraphs.append(String(body[start..<index]))
                // The separator is two line breaks.
                start = body.utf8.index(after: next)
                index = start
            } else {
                index = next
            }
        }
        return paragraphs + [String(body[start...])]
    }
}
