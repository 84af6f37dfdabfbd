import ArticleModel
import GRDB
import Rights

extension ArticlePartsWriter {
    func writeRights() throws {
        let inForce = Set(row.article.rights.inForce)
        for (ordinal, statement) in row.article.rights.enumerated() {
            try db.run(
                """
                INSERT INTO rights (article_id, ordinal, place, name, agent, said, use, permission, since, link, is_in_force)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    article, ordinal, statement.place.rawValue, statement.name.withoutNUL, statement.agent?.withoutNUL,
                    statement.said.withoutNUL, statement.use?.rawValue, statement.permission?.rawValue,
                    statement.since?.description, statement.link?.withoutNUL, inForce.contains(statement),
                ])
        }
    }
}
