import Archive
import ArticleModel
import Foundation
import Pipeline
import Stages

extension FuzzTarget {
    /// Records, one a line, as both filters read them.
    static let records = FuzzTarget(
        name: "records", maximumLength: 8_192, mutations: 40,
        check: { bytes in
            for line in bytes.split(separator: 10) {
                let line = Data(line)
                let cleaned = CleanFilter(clock: Timestamp("2026-11-21T06:00:00Z")).encodedOutcome(ofLine: line).map(
                    \.line)
                try check(cleaned, as: CleanArticle.self)
                try check(ExtractStage().encodedOutcome(ofLine: line).map(\.line), as: ExtractedArticle.self)
                if case .produced(let article) = cleaned {
                    let extracted = ExtractStage().encodedOutcome(ofLine: article).map(\.line)
                    try check(extracted, as: ExtractedArticle.self)
                    guard case .rejected(let record) = extracted else { continue }
                    try require(record.rejection.reason != .notARecord, "extract does not read what clean has written")
                }
            }
        },
        seeds: { try $0.records() })

    /// The text of a `pipeline.json`.
    static let configuration = FuzzTarget(
        name: "configuration", maximumLength: 4_096, mutations: 300,
        check: { bytes in
            do {
                _ = try PipelineConfiguration(Data(bytes), name: "pipeline.json", folder: "/nowhere")
            } catch let failure as any Failure {
                try require(!failure.description.isEmpty, "a failure without a description")
            }
        },
        seeds: { _ in SeedTexts.configurations.map { Array($0.utf8) } })

    /// A table in CSV, as an index and a list of names are.
    static let table = FuzzTarget(
        name: "table", maximumLength: 2_048, mutations: 500,
        check: { bytes in
            guard let table = try? CSVRecords(String(decoding: bytes, as: UTF8.self), path: "index.csv") else { return }
            let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
            try require(table.records.allSatisfy { (1...lines).contains($0.line) }, "a record on no line of the table")
            try require(table.records.map(\.line) == table.records.map(\.line).sorted(), "records out of order")
        },
        seeds: { _ in SeedTexts.tables.map { Array($0.utf8) } })

    /// Gzip members.
    static let gzip = FuzzTarget(
        name: "gzip", maximumLength: 4_096, mutations: 300,
        check: { bytes in
            let limit = 1 << 20
            let isRead = try? Gzip.decompress(Data(bytes), limit: limit)
            let plain = isRead ?? Data(bytes)
            try require(plain.count <= limit, "\(plain.count) bytes are more than the limit")
            try require(
                try Gzip.decompress(Gzip.compress(plain), limit: limit) == plain, "other bytes than were compressed")
        },
        seeds: { try $0.members() })

    /// The bytes of a WARC file, compressed or not.
    static let warc = FuzzTarget(
        name: "warc", maximumLength: 8_192, mutations: 200,
        check: { bytes in
            let file = try ScratchFile(bytes)
            let reader = WARCReader(path: file.path, maximumBytes: 1 << 20)
            for entry in try reader.records() {
                guard case .success(let record) = entry.record else { continue }
                try require((0...bytes.count).contains(entry.offset), "a record at \(entry.offset)")
                guard let length = entry.length else { continue }
                try require(
                    try reader.record(at: entry.offset, length: length) == record,
                    "the record at \(entry.offset) is another when it is read alone")
            }
        },
        seeds: { try $0.archives() })

    private static func check<Record: Codable & Equatable>(_ outcome: EncodedOutcome, as type: Record.Type) throws {
        try require(!outcome.line.contains(10), "an outcome has two lines")
        switch outcome {
        case .produced(let line):
            try checkCoding(try JSONLine().decode(type, from: line))
            try require(RecordIdentity(line: line) != nil, "a record without identity")
        case .rejected(let record): try checkCoding(record)
        }
    }
}

/// A file for one input, which is removed when nobody holds it any more.
private final class ScratchFile {
    let path: String

    init(_ bytes: [UInt8]) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "copydesk-fuzz-\(UUID().uuidString)").path
        try Data(bytes).write(to: URL(filePath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
