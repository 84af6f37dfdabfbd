import Archive
import ArticleModel
import Foundation

/// Labelled data and predictions on disk.
enum EvaluationFile {
    static func read(_ path: String) throws -> Data {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw PlainFailure(.missingInput, "\(path): cannot be read: \(error.localizedDescription)")
        }
    }

    static func text(_ path: String) throws -> String { String(decoding: try read(path), as: UTF8.self) }

    /// Reads a file that is compressed where its name ends in `.gz`.
    static func decompressed(_ path: String) throws -> Data {
        let bytes = try read(path)
        guard path.hasSuffix(".gz") else { return bytes }
        do {
            return try Gzip.decompress(bytes, limit: 1 << 28)
        } catch {
            throw PlainFailure(.badInput, "\(path): \(error)")
        }
    }

    /// Reads a file that holds one JSON value.
    static func json<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
        try decode(type, read(path), from: path)
    }

    /// Reads a file that holds a JSON value on each line.
    static func jsonLines<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> [Value] {
        try read(path).split(separator: UInt8(ascii: "\n")).map { try decode(type, Data($0), from: path) }
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: Data, from path: String) throws -> Value {
        do {
            return try JSONLine().decode(type, from: bytes)
        } catch {
            throw PlainFailure(.badInput, "\(path): \(error)")
        }
    }
}

extension EvaluationFile {
    static func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    static func write(_ bytes: Data, to path: String) throws {
        do {
            try bytes.write(to: URL(fileURLWithPath: path))
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(path): cannot be written: \(error.localizedDescription)")
        }
    }

    /// Writes each value as JSON on a line of its own.
    static func writeJSONLines(_ values: [some Encodable], to path: String) throws {
        let lines = try values.map { String(decoding: try JSONLine().encode($0), as: UTF8.self) + "\n" }
        try write(lines.joined(), to: path)
    }

    /// Makes the folder that files are written to, where it is missing.
    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(path): cannot be made: \(error.localizedDescription)")
        }
    }
}
