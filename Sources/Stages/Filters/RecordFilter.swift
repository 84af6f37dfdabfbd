import ArticleModel
import Foundation
import Pipeline

/// A stage without workspace: one line of output per line of input, in order.
package struct RecordFilter {
    let jobs: Int
    let transform: StageRun.Transform

    package init(jobs: Int, _ transform: @escaping StageRun.Transform) {
        self.jobs = jobs
        self.transform = transform
    }

    /// Reads records from `input` until its end; blank lines are passed over. Returns how many were rejected.
    package func run(_ input: LineReader, print: (Data) throws -> Void) async throws -> Int {
        let transform = self.transform
        var rejected = 0
        try await OrderedWork(jobs: jobs).run(
            next: { try input.nextNumberedLine() },
            transform: { line in RecordFilter.result(of: line, transform) },
            consume: { result in
                if result.isRejected { rejected += 1 }
                try print(result.line)
            })
        return rejected
    }

    private struct Result: Sendable {
        let line: Data
        let isRejected: Bool
    }

    /// A line that an earlier filter has rejected is passed on untouched.
    private static func result(of line: NumberedLine, _ transform: StageRun.Transform) -> Result {
        if isRejection(line.bytes) { return Result(line: line.bytes, isRejected: true) }
        switch transform(line.bytes) {
        case .output(let bytes): return Result(line: bytes, isRejected: false)
        case .rejected(let record):
            return Result(line: encode(record.namingLine(line.number)), isRejected: true)
        }
    }

    private static func isRejection(_ line: Data) -> Bool {
        line.range(of: Data(#""rejection""#.utf8)) != nil
            && (try? JSONLine().decode(AnyRejection.self, from: line)) != nil
    }

    /// Whatever an earlier filter, of whatever version, says of why there is no article.
    private struct AnyRejection: Decodable {
        let rejection: [String: JSONValue]
    }

    static func encode(_ record: RejectedRecord) -> Data {
        guard case .output(let line) = RecordOutcome.encoding(record) else { return Data() }
        return line
    }
}

struct NumberedLine: Sendable {
    let number: Int
    let bytes: Data
}

extension LineReader {
    /// The next line that is not blank; the number counts all lines, from 1.
    func nextNumberedLine() throws -> NumberedLine? {
        while let bytes = try next() {
            if bytes.contains(where: { ![9, 13, 32].contains($0) }) {
                return NumberedLine(number: lineNumber, bytes: bytes)
            }
        }
        return nil
    }
}

extension RejectedRecord {
    /// A line that is no record has no other name than its number.
    fileprivate func namingLine(_ number: Int) -> RejectedRecord {
        guard rejection.reason == .notARecord, id == nil else { return self }
        var named = self
        named.rejection = Rejection(rejection.stage, rejection.reason, "line \(number): \(rejection.detail)")
        return named
    }
}

extension RecordOutcome {
    /// As a filter prints it: the record, or in its place why there is none.
    package var line: Data {
        switch self {
        case .output(let line): line
        case .rejected(let record): RecordFilter.encode(record)
        }
    }

    package var isRejected: Bool {
        if case .rejected = self { true } else { false }
    }
}
