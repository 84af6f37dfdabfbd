import ArticleModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Reporting

@Suite struct DatasetteTests {
    private static let questions = (try? QuestionCatalogue().questions) ?? []

    @Test(arguments: questions)
    func `with empty parameters, as Datasette asks, a question is answered as with its defaults`(_ question: Question)
        throws
    {
        #expect(question.title.hasSuffix("?"))
        let fixture = try ReportFixture(ReportFixture.hostile)
        let required = question.parameters.filter(\.isRequired)
        let words = required.map { $0.kind == .outlet ? "Harbour, Ledger" : "said" }
        let answer = try Answer(question, QuestionArguments(words, for: question), databasePath: fixture.database)
        var parameters = Dictionary(uniqueKeysWithValues: question.parameters.map { ($0.name, "") })
        for (parameter, word) in zip(required, words) { parameters[parameter.name] = word }
        let rows = try ReportSource(path: fixture.database).read { db in
            try Row.fetchAll(db, sql: question.sqlForDatasette, arguments: StatementArguments(parameters))
        }
        #expect(rows.map { Array($0.databaseValues) } == answer.rows)
    }

    @Test(arguments: questions) func `the query that is printed is the query that is asked`(_ question: Question) throws
    {
        let fixture = try ReportFixture(ReportFixture.hostile)
        let words = question.parameters.filter(\.isRequired).map { $0.kind == .outlet ? "Harbour, Ledger" : "Ana" }
        let answer = try Answer(question, QuestionArguments(words, for: question), databasePath: fixture.database)
        let rows = try ReportSource(path: fixture.database).read { try Row.fetchAll($0, sql: answer.sql) }
        #expect(rows.map { Array($0.databaseValues) } == answer.rows)
    }

    @Test func `every file in sql is a question of the metadata, with its parameters`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Checkout.url("sql").path)
        #expect(files.sorted() == Self.questions.map { "\($0.name).sql" }.sorted())
        let fixture = try ReportFixture()
        try fixture.write()
        let text = try fixture.file("metadata.json")
        let document = try JSONDecoder().decode(Metadata.self, from: Data(text.utf8))
        let queries = document.databases["articles"]?.queries ?? [:]
        #expect(queries.keys.sorted() == Self.questions.map(\.name))
        let question = try #require(Self.questions.first { $0.name == "copies" })
        let expected = Metadata.Query(
            title: "Which articles are copies of others, word for word or nearly so?",
            description: """
                Copies of one text are a group, and one of its articles may credit an agency.
                outlet: only copies in this outlet
                original: only copies of what this outlet published first
                agency: only copies of texts that one of the articles credits to this agency
                similarity: only copies that are so similar or more (otherwise 0)
                limit: at most so many rows (otherwise 30)
                """,
            sql: question.sqlForDatasette)
        #expect(queries["copies"] == expected)
        #expect(expected.sql.hasSuffix("LIMIT CAST(coalesce(nullif(:limit, ''), 30) AS INTEGER);"))
    }

    private struct Metadata: Decodable {
        struct Query: Decodable, Equatable { let title, description, sql: String }
        struct Queries: Decodable { let queries: [String: Query] }
        let databases: [String: Queries]
    }

    @Test func `settings name tables and columns that exist`() throws {
        let fixture = try ReportFixture()
        try fixture.write()
        let text = try fixture.file("datasette.json")
        let document = try JSONDecoder().decode(Configuration.self, from: Data(text.utf8))
        try ReportSource(path: fixture.database).read { db in
            for (table, settings) in document.databases["articles"]?.tables ?? [:] {
                let columns = Set(try db.columns(in: table).map(\.name))
                #expect(columns.isSuperset(of: settings.named), "\(table)")
            }
        }
        #expect(try fixture.file("metadata.json").contains("\"description\""))
    }

    private struct Configuration: Decodable {
        struct Tables: Decodable { let tables: [String: Settings] }
        struct Settings: Decodable {
            let label_column: String?
            let sort_desc: String?
            let fts_pk: String?
            let facets: [String]?

            var named: [String] { (facets ?? []) + [label_column, sort_desc, fts_pk].compactMap { $0 } }
        }
        let databases: [String: Tables]
    }
}
