import ArticleModel
import Cleaning
import Foundation
import Pipeline

/// The outcome of a record in the spool of a review, with the keys of the article's paragraphs that may recur.
///
/// Its line is such as `p 3f,9a {"byline":…}`: a letter for the case, the keys in hexadecimal digits, the record.
struct SpooledOutcome {
    let outcome: RunOutcome<Data>
    /// The keys of the paragraphs that may recur; none where the article is not to be looked at again.
    var candidates: [UInt64] = []

    init(_ outcome: RunOutcome<Data>) { self.outcome = outcome }

    init(line: Data) throws {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw PlainFailure(.inputOutput, "a spooled record is damaged") }
        let record = Data(parts[2])
        candidates = String(decoding: parts[1], as: UTF8.self).split(separator: ",").compactMap {
            UInt64($0, radix: 16)
        }
        outcome =
            switch parts[0].first {
            case UInt8(ascii: "p"): .made(.produced(record))
            case UInt8(ascii: "r"): .made(.rejected(try JSONLine().decode(RejectedRecord.self, from: record)))
            default: .takenOver(try JSONLine().decode(ArticleID?.self, from: record))
            }
    }

    var line: Data {
        get throws {
            let keys = candidates.map { String($0, radix: 16) }.joined(separator: ",")
            let (letter, record) =
                switch outcome {
                case .made(.produced(let line)): ("p", line)
                case .made(.rejected(let record)): ("r", try JSONLine().encode(record))
                case .takenOver(let id): ("t", try JSONLine().encode(id))
                }
            return Data("\(letter) \(keys) ".utf8) + record
        }
    }

    /// Returns the outcome without the paragraphs of `blocks`.
    func cutting(_ blocks: RecurringBlocks) throws -> RunOutcome<Data> {
        guard case .made(.produced(let line)) = outcome, blocks.contain(anyOf: candidates) else { return outcome }
        let article = try JSONLine().decode(CleanArticle.self, from: line)
        return .made(.produced(EncodedRecord(article, line: line).cutting(blocks)))
    }
}
