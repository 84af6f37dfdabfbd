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

    static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: Data, from path: String) throws -> Value {
        do {
            return try JSONLine().decode(type, from: bytes)
        } catch {
            throw PlainFailure(.badInput, "\(path): \(error)")
        }
    }

    static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw PlainFailure(.cannotCreateOutput, "\(path): cannot be written: \(error.localizedDescription)")
        }
    }

    static func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONLine().encode(value), as: UTF8.self)
    }
}

/// How long a core was at work, its results put aside. Time in which other programs had the core does
/// not count, so that figures can be compared between machines in use.
struct Stopwatch {
    private(set) var seconds = 0.0

    mutating func time<Value, Trouble: Error>(_ work: () throws(Trouble) -> Value) throws(Trouble) -> Value {
        let start = Stopwatch.now
        defer { seconds += Stopwatch.now - start }
        return try work()
    }

    /// Seconds that this thread has run.
    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// With `places` digits behind the point, the same in any locale.
func figure(_ value: Double, _ places: Int = 3) -> String { String(format: "%.\(places)f", value) }

func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
}

func indented(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
}
