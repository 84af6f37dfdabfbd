import ArticleModel
import Foundation

/// Describes the database for Datasette.
///
/// Datasette 1.0 reads table settings and questions from `datasette.json`, earlier ones from `metadata.json`:
/// the latter holds both, so that either works.
struct DatasetteMetadata {
    let database: String
    let tables: [DescribedTable]
    let questions: [Question]

    /// Returns the file for `--metadata`.
    func metadata() throws -> String {
        let title = "Articles, names and quotes"
        return try document(["title": .string(title), "source": .string("Copydesk")]) { table in
            TableSettings.of(table.name).merging(descriptions(of: table)) { settings, _ in settings }
        }
    }

    /// Returns the file for `--config`.
    func configuration() throws -> String { try document([:]) { TableSettings.of($0.name) } }

    private func document(
        _ head: [String: JSONValue], _ settings: (DescribedTable) -> [String: JSONValue]
    ) throws -> String {
        let known = tables.map(\.name)
        let others = TableSettings.hidden.filter { !known.contains($0) }.map {
            DescribedTable(name: $0, isView: false)
        }
        let all = Dictionary((tables + others).map { ($0.name, JSONValue.object(settings($0))) }) { first, _ in first }
        let filled = all.filter { $0.value != .object([:]) }
        var document = head
        document["databases"] = .object([
            database: .object(["tables": .object(filled), "queries": .object(queries)])
        ])
        return try text(document)
    }

    private func descriptions(of table: DescribedTable) -> [String: JSONValue] {
        ["description": .string(table.description), "columns": .object(table.columns.mapValues(JSONValue.string))]
    }

    private var queries: [String: JSONValue] {
        let pairs = questions.map { question in
            let text = ["title": question.title, "description": question.description, "sql": question.sqlForDatasette]
            return (question.name, JSONValue.object(text.mapValues(JSONValue.string)))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private func text(_ document: [String: JSONValue]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }
}
