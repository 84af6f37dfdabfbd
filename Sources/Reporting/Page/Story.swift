import GRDB

/// A story with the articles of the outlets that told it.
struct Story {
    struct Article {
        let publishedAt: String
        let outlet: String
        let title: String
        let page: String
        let isCopy: Bool
    }

    let name: String
    let page: String
    let outletCount: Int
    var articles: [Article] = []

    static func latest(_ db: Database) throws -> [Story] {
        var stories: [Story] = []
        var last: Int64?
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
            let id: Int64 = row["story_id"]
            if id != last {
                stories.append(
                    Story(
                        name: row["story"], page: SitePath.story(row["story_key"]), outletCount: row["outlets"]))
            }
            last = id
            stories[stories.count - 1].articles.append(Article(row))
        }
        return stories
    }

    private static let sql = """
        WITH latest AS (
            SELECT story_id, max(day) AS last_day FROM stories_across_outlets WHERE outlets > 1
            GROUP BY story_id ORDER BY last_day DESC, story_id LIMIT 12)
        SELECT s.story_id, coalesce(s.story, 'without title') AS story, s.outlets,
            coalesce(s.published_at, 'no time') AS published_at, coalesce(s.outlet, 'no outlet') AS outlet,
            coalesce(s.title, 'without title') AS title, s.is_copy, s.story_key, a.article_key
        FROM latest JOIN stories_across_outlets s USING (story_id) JOIN articles a ON a.id = s.article_id
        ORDER BY latest.last_day DESC, s.story_id, s.published_at IS NULL, s.published_at, s.article_id
        """
}

extension Story.Article {
    fileprivate init(_ row: Row) {
        publishedAt = row["published_at"]
        outlet = row["outlet"]
        title = row["title"]
        page = SitePath.article(row["article_key"])
        isCopy = row["is_copy"]
    }
}
