/// What DuckDB has to do to make a Parquet file of each file of JSON Lines, in the folder in which they lie.
///
/// All types are said, and none is guessed from the first lines. One thread and small groups of rows keep the memory small, and
/// give the same bytes each time.
struct ParquetScript {
    static let name = "parquet.sql"

    /// The longest line of all files, in bytes.
    let longestLine: Int

    func text(_ datasets: [Dataset]) -> String {
        let head = """
            -- Makes a Parquet file of each of these files, where DuckDB is installed: duckdb < parquet.sql
            \(ParquetScript.settings)
            """
        return ([head] + datasets.map(statement(for:))).joined(separator: "\n") + "\n"
    }

    static let settings = "SET threads = 1; SET preserve_insertion_order = true; SET TimeZone = 'UTC';"

    /// DuckDB reads lines of 16 MB, unless it is told of longer ones.
    private var maximumLine: Int { max(16_777_216, longestLine + 1) }

    func statement(for dataset: Dataset) -> String {
        let columns = dataset.columns.map { "    \"\($0.name)\": '\($0.kind.duckDBType)'" }.joined(separator: ",\n")
        return """
            COPY (SELECT * FROM read_json('\(dataset.jsonLinesName)', format = 'newline_delimited', maximum_object_size = \(maximumLine), columns = {
            \(columns)
            })) TO '\(dataset.parquetName)' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480);
            """
    }
}

extension DatasetColumn.Kind {
    fileprivate var duckDBType: String {
        switch self {
        case .text: "VARCHAR"
        case .integer: "BIGINT"
        case .number: "DOUBLE"
        case .flag: "BOOLEAN"
        case .day: "DATE"
        case .time: "TIMESTAMPTZ"
        }
    }
}
