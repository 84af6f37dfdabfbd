import GRDB
import Testing

@testable import Reporting

@Suite struct DatasetTests {
    @Test func `the head of each dataset describes the columns of its query, and its key is of them`() throws {
        let fixture = try ReportFixture()
        try ReportSource(path: fixture.database).read { db in
            for dataset in Dataset.all {
                #expect(dataset.name == dataset.query.name && !dataset.description.isEmpty)
                let statement = try dataset.query.statement(db, as: "a dataset")
                #expect(statement.columnCount == dataset.columns.count)
                let names = dataset.columns.map(\.name)
                #expect(Set(names).count == names.count && Set(dataset.key).isSubset(of: names), "\(dataset.name)")
                #expect(dataset.columns.allSatisfy { !$0.description.isEmpty })
            }
        }
        #expect(Set(Dataset.all.map(\.name)).count == Dataset.all.count)
    }

    private func line(_ value: some DatabaseValueConvertible, _ kind: String) throws -> String {
        let column = try #require(DatasetColumn("x \(kind)?: a value"))
        return String(decoding: JSONLine(Row(["x": value]), [column]).bytes, as: UTF8.self)
    }

    @Test func `only what JSON cannot hold is escaped`() throws {
        #expect(try line("“Où?” \u{1F600} / \u{2028}", "text") == "{\"x\":\"“Où?” \u{1F600} / \u{2028}\"}\n")
        #expect(
            try line("a \"b\" \\ \n\t\r\u{1}\u{1F}", "text") == #"{"x":"a \"b\" \\ \n\t\u000d\u0001\u001f"}"# + "\n")
        #expect(try line("", "text") == "{\"x\":\"\"}\n")
    }

    @Test func `numbers are numbers, a flag is true or false, and what is missing is null`() throws {
        #expect(try line(-7, "integer") == "{\"x\":-7}\n")
        #expect(try line(Int.max, "integer") == "{\"x\":9223372036854775807}\n")
        #expect(try line(0.25, "number") == "{\"x\":0.25}\n")
        #expect(try line(1, "flag") == "{\"x\":true}\n")
        #expect(try line(0, "flag") == "{\"x\":false}\n")
        #expect(try line(Int?.none, "time") == "{\"x\":null}\n")
    }

    @Test func `a line that is longer than DuckDB expects is told to it`() {
        let usual = ParquetScript(longestLine: 900).text(Dataset.all)
        #expect(usual.contains("maximum_object_size = 16777216"))
        #expect(ParquetScript(longestLine: 40_000_000).text(Dataset.all).contains("maximum_object_size = 40000001"))
    }
}
