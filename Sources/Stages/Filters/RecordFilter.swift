import ArticleModel
import Foundation
import Pipeline

/// A stage without workspace: one line of output per line of input, in order.
package struct RecordFilter {
    let jobs: Int
    let stage: any RecordStage

    package init(jobs: Int, _ stage: any RecordStage) {
        self.jobs = jobs
        self.stage = stage
    }

    /// Reads records from `input` until its end; blank lines are passed over. Returns how many were rejected.
    package func run(_ input: LineReader, print: (Data) throws -> Void) async throws -> Int {
        let stage = self.stage
        var rejected = 0
        try await OrderedParallelMap(jobs: jobs).run(
            next: { try input.nextNumberedLine() },
            transform: { line in RecordFilter.result(of: line, stage) },
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

    /// Returns what becomes of a line; one that an earlier filter has rejected is passed on untouched.
    private static func result(of line: NumberedLine, _ stage: some RecordStage) -> Result {
        if isRejection(line.bytes) { return Result(line: line.bytes, isRejected: true) }
        let outcome = stage.encodedOutcome(ofLine: line.bytes).namingLine(line.number)
        return Result(line: outcome.line, isRejected: outcome.isRejected)
    }

    private static func isRejection(_ line: Data) -> Bool {
        line.range(of: Data(#""rejection""#.utf8)) != nil
            && (try? JSONLine().decode(AnyRejection.self, from: line)) != nil
    }

    /// A line of an earlier filter, of whatever version, that says why there is no article.
    private struct AnyRejection: Decodable {
        let rejection: [String: JSONValue]
    }
}

struct NumberedLine: Sendable {
    let number: Int
    let bytes: Data
}

extension LineReader {
    /// Returns the next line that is not blank; the number counts all lines, from 1.
    func nextNumberedLine() throws -> NumberedLine? {
        while let bytes = try next() {
            if bytes.contains(where: { ![9, 13, 32].contains($0) }) {
                return NumberedLine(number: lineNumber, bytes: bytes)
            }
        }
        return nil
    }
}

extension EncodedOutcome {
    /// Returns the outcome with the line's number in the reason, where a line that is no record has no other name.
    fileprivate func namingLine(_ number: Int) -> EncodedOutcome {
        guard case .rejected(var record) = self, record.rejection.reason == .notARecord, record.id == nil else {
            return self
        }
        let rejection = record.rejection
        record.rejection = Rejection(rejection.stage, rejection.reason, "line \(number): \(rejection.detail)")
        return .rejected(record)
    }
}
