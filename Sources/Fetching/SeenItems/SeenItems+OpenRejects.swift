import ArticleModel
import GRDB

extension SeenItems {
    /// Returns the rejects that no run has taken or resolved since, by source and file.
    func openRejects() throws -> [ResolvedReject] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT source, file, id FROM rejects WHERE NOT EXISTS (
                        SELECT 1 FROM articles a WHERE a.id = rejects.id AND a.run > rejects.run)
                    ORDER BY source, file
                    """)
        }.map { row in
            let (source, file): (String, String) = (row[0], row[1])
            let id = (row[2] as String?).map { ArticleID($0) }
            return ResolvedReject(id: id ?? .ofItem(file, in: source), source: source, file: file)
        }
    }
}

extension ArticleID {
    /// The id of an item of which no more is known than its name: that of a page is its address.
    fileprivate static func ofItem(_ name: String, in source: String) -> ArticleID {
        name.contains("://") ? .ofAddress(name) : .ofFile(source: source, path: name)
    }
}
