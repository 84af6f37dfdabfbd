import ArticleModel
import GRDB

extension SeenItems {
    /// Returns the rejects of a source that no run has taken or resolved since, by file.
    func openRejects(of source: String) throws -> [ResolvedReject] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT source, file, id FROM rejects WHERE source = ? AND NOT EXISTS (
                        SELECT 1 FROM articles a WHERE a.id = rejects.id AND a.run > rejects.run)
                    ORDER BY file
                    """, arguments: [source])
        }.map { row in
            let (source, file): (String, String) = (row[0], row[1])
            let id = (row[2] as String?).map { ArticleID($0) }
            return ResolvedReject(id: id ?? .ofItem(file, in: source), source: source, file: file)
        }
    }

    /// Returns those of all sources but these, by source and file.
    func openRejects(notOf sources: Set<String>) throws -> [ResolvedReject] {
        let known = try read { try String.fetchAll($0, sql: "SELECT DISTINCT source FROM rejects ORDER BY source") }
        return try known.filter { !sources.contains($0) }.flatMap { try openRejects(of: $0) }
    }
}

extension ArticleID {
    /// The id of an item of which no more is known than its name: that of a page is its address.
    fileprivate static func ofItem(_ name: String, in source: String) -> ArticleID {
        name.contains("://") ? .ofAddress(name) : .ofFile(source: source, path: name)
    }
}
