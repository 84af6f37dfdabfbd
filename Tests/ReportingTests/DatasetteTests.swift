import ArticleModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Reporting

@Suite struct DatasetteTests {
    @Test(arguments: ReportQuestion.all.map(\.name))
    func `every question is asked in English and has an answer in SQL`(_ name: String) throws {
        let question = try #require(ReportQuestion.all.first { $0.name == name })
        #expect(question.title.hasSuffix("?"))
        let fixture = try ReportFixture(ReportFixture.hostile)
        let arguments: StatementArguments = question.sql.contains(":confidence") ? ["confidence": "0.9"] : [:]
        _ = try ReportSource(path: fixture.database).read {
            try Row.fetchAll($0, sql: question.sql, arguments: arguments)
        }
    }

    @Test func `every file in sql is a question of the metadata`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Checkout.url("sql").path)
        #expect(files.sorted() == ReportQuestion.all.map { "\($0.name).sql" })
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
