import ArticleModel
import GRDB

/// Writes what an article has several of: authors, paragraphs, removed blocks, flags, rights, names and quotations.
///
/// What does not fit the body is counted and left out; the checks decide whether the load may stand.
struct ArticlePartsWriter {
    let db: Database
    let article: Int64
    let row: ArticleRow
    let names: NameIndex
    let utterances: UtteranceIndex
    let spans: SpanReader
    var faults: ArticleFaults

    init(
        _ db: Database, article: Int64, row: ArticleRow, names: NameIndex, utterances: UtteranceIndex,
        faults: ArticleFaults
    ) {
        self.db = db
        self.article = article
        self.row = row
        self.names = names
        self.utterances = utterances
        self.faults = faults
        spans = SpanReader(row.article.paragraphs, body: row.body)
    }

    mutating func write(_ extracted: ExtractedArticle) throws {
        try writeAuthors()
        try writeParagraphs()
        try writeRemovedBlocks()
        try writeFlags()
        try writePages()
        try writeRights()
        let aliases = try writeNames(extracted.entities)
        try writeQuotes(extracted.quotes, speakers: aliases)
    }

    private func writeAuthors() throws {
        for (ordinal, name) in row.article.byline.enumerated() {
            let author = try db.id(
                select: "SELECT id FROM authors WHERE name = ?", insert: "INSERT INTO authors (name) VALUES (?)",
                [name.withoutNUL])
            try db.run(
                "INSERT INTO article_authors (article_id, ordinal, author_id) VALUES (?, ?, ?)",
                [article, ordinal, author])
        }
    }

    private func writeParagraphs() throws {
        let insert = try db.prepared(
            "INSERT INTO paragraphs (article_id, ordinal, role, start_char, end_char) VALUES (?, ?, ?, ?, ?)")
        for (ordinal, paragraph) in row.article.paragraphs.enumerated() {
            let start = row.body.starts[ordinal]
            let end = start + row.body.lengths[ordinal]
            try insert.run([article, ordinal, paragraph.role.rawValue, start, end])
        }
    }

    private func writeRemovedBlocks() throws {
        for (ordinal, block) in row.article.removed.enumerated() {
            try db.run(
                """
                INSERT INTO removed_blocks (article_id, ordinal, rule, reason, n_chars, sample, n_articles)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    article, ordinal, block.rule.withoutNUL, block.reason.withoutNUL, block.characters,
                    block.sample.withoutNUL, block.articles,
                ])
        }
    }

    private func writePages() throws {
        for page in row.article.pages?.others ?? [] {
            try db.run(
                """
                INSERT INTO article_pages (article_id, number, url, page_key, is_joined) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                [article, page.number, page.url?.withoutNUL, page.joined?.value.withoutNUL, page.joined != nil])
        }
    }

    private mutating func writeFlags() throws {
        for (ordinal, flag) in row.article.flags.enumerated() {
            let range = flag.span.flatMap(spans.range)
            if flag.span != nil && range == nil { faults.spansOutsideBody += 1 }
            try db.run(
                """
                INSERT INTO quality_flags (article_id, ordinal, name, detail, start_char, end_char)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [article, ordinal, flag.name.rawValue, flag.detail?.withoutNUL, range?.lowerBound, range?.upperBound])
        }
    }
}
