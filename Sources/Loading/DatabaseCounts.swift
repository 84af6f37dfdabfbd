import ArticleModel
import GRDB

/// How much is in the database.
public struct DatabaseCounts: Codable, Hashable, Sendable {
    public var runs = 0
    public var articles = 0
    public var copies = 0
    public var quotes = 0
    public var entities = 0
    public var stories = 0
    public var openRejects = 0
    /// The run loaded that comes last.
    public var lastRun: String?

    public init() {}
}

extension ArticleDatabase {
    public func counts() throws -> DatabaseCounts {
        try read { db in
            func count(_ rows: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? 0 }
            var counts = DatabaseCounts()
            counts.runs = try count("runs")
            counts.articles = try count("articles")
            counts.copies = try count("duplicates")
            counts.quotes = try count("quotes")
            counts.entities = try count("entities")
            counts.stories = try count("stories")
            counts.openRejects = try count("open_rejects")
            counts.lastRun = try String.fetchOne(db, sql: "SELECT max(run_uid) FROM runs")
            return counts
        }
    }

    /// The run that the article's rows come from; nil where the database has no such article.
    public func run(holding id: ArticleID) throws -> String? {
        try read { db in
            try String.fetchOne(
                db,
                sql: "SELECT r.run_uid FROM articles a JOIN runs r ON r.id = a.run_id WHERE a.article_key = ?",
                arguments: [id.value])
        }
    }
}
