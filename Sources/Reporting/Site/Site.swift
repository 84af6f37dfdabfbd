import GRDB

/// The pages of the report beside the front page: one for each article, story and name, made one after the other, so that
/// memory does not grow with their number.
struct Site {
    private let db: Database
    private let names: NamePages
    private let templates: SiteTemplates

    init(_ db: Database) throws {
        self.db = db
        names = try NamePages(db)
        templates = try SiteTemplates()
    }

    /// Returns the path of the entity's page; nil where it has none.
    func path(ofName entity: Int64?) -> String? { names.path(of: entity) }

    /// Calls `body` with every page, in an order that does not depend on the numbers of rows.
    func forEachPage(_ body: (SitePage) throws -> Void) throws {
        let articles = try Row.fetchCursor(db, sql: "SELECT id, article_key FROM articles ORDER BY article_key")
        while let row = try articles.next() {
            let page = try ArticlePage(row[0], db, names)
            try body(SitePage(path: SitePath.article(row[1]), html: templates.html("article", page)))
        }
        let stories = try Row.fetchCursor(db, sql: "SELECT id, story_key FROM stories ORDER BY story_key")
        while let row = try stories.next() {
            let page = try StoryPage(row[0], db, names)
            try body(SitePage(path: SitePath.story(row[1]), html: templates.html("story", page)))
        }
        let lastDay = try String.fetchOne(
            db, sql: "SELECT max(published_date) FROM articles WHERE duplicate_of IS NULL")
        for entity in names.entities {
            let page = try NamePage(entity, db, names, lastDay: lastDay)
            guard let path = names.path(of: entity) else { continue }
            try body(SitePage(path: path, html: templates.html("name", page)))
        }
    }
}
