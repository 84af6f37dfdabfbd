import Foundation

/// What a developer asks of the tests by environment variables.
package enum TestEnvironment {
    /// The folder of labelled data that are no part of the project; nil where `COPYDESK_DATA` is not set.
    package static let data = value("COPYDESK_DATA")

    /// The folder that predictions on labelled pages are written to; nil where `COPYDESK_PREDICTIONS` is not set.
    package static let predictions = value("COPYDESK_PREDICTIONS")

    /// The number of splices of rules' examples to try; nil where `COPYDESK_SPLICES` is not set.
    package static let splices = value("COPYDESK_SPLICES").flatMap { Int($0) }

    /// Whether golden outputs are recorded, which fails every test that does so.
    package static let isRecording = value("COPYDESK_RECORD") != nil

    /// Whether tests of faults try all places instead of a few, which takes minutes.
    package static let isTryingAllFaults = value("COPYDESK_FAULTS") != nil

    /// The path of a Python that has `warcio`, a reader and writer of web archives; nil where `COPYDESK_WARCIO` is not set.
    package static let warcio = value("COPYDESK_WARCIO")

    /// The path of Datasette, which shows databases in a browser; nil where `COPYDESK_DATASETTE` is not set.
    package static let datasette = value("COPYDESK_DATASETTE")

    /// The path of the command of DuckDB, which makes Parquet files; nil where `COPYDESK_DUCKDB` is not set.
    package static let duckDB = value("COPYDESK_DUCKDB")

    /// The path of a Python that has `pandas` and `pyarrow`, readers of Parquet files; nil where `COPYDESK_PYARROW` is not set.
    package static let pyarrow = value("COPYDESK_PYARROW")

    /// The path of a Python; nil where there is none.
    package static let python = program("python3")

    /// Returns the path of the program of this name in the folders of `PATH`; nil where there is none.
    private static func program(_ name: String) -> String? {
        (value("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first(where: FileManager.default.isExecutableFile)
    }

    private static func value(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}
