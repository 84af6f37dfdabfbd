import ArticleModel
import Foundation
import Pipeline

extension LineReader {
    /// Returns the next record of a file that one of the stages has written; nil at the end.
    func nextRecord<Record: Decodable>(_ type: Record.Type) throws -> Record? {
        try nextRecord { line throws(NotARecord) in try JSONLine().decode(type, from: line) }
    }

    /// Returns what `read` makes of the next line; nil at the end.
    func nextRecord<Record>(_ read: (Data) throws(NotARecord) -> Record) throws -> Record? {
        guard let line = try next() else { return nil }
        do {
            return try read(line)
        } catch {
            throw PlainFailure(.badInput, "\(name):\(lineNumber): \(error)")
        }
    }
}
