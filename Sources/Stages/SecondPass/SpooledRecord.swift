import ArticleModel
import Cleaning
import Foundation
import Pipeline

/// What became of a record, in the spool of a second pass, with the keys of the article's paragraphs that may recur.
///
/// Its line is such as `p 3f,9a {"byline":…}`: a letter for the case, the keys in hexadecimal digits, the record.
struct SpooledRecord {
    let disposition: RecordDisposition<Data>
    /// The keys of the paragraphs that may recur; none where the article need not be decoded again.
    var candidates: [UInt64] = []

    init(_ disposition: RecordDisposition<Data>) { self.disposition = disposition }

    init(line: Data) throws {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw PlainFailure(.inputOutput, "a spooled record is damaged") }
        let record = Data(parts[2])
        candidates = String(decoding: parts[1], as: UTF8.self).split(separator: ",").compactMap {
            UInt64($0, radix: 16)
        }
        disposition =
            switch parts[0].first {
            case UInt8(ascii: "p"): .processed(.produced(record))
            case UInt8(ascii: "r"): .processed(.rejected(try JSONLine().decode(RejectedRecord.self, from: record)))
            default: .carriedOver(try JSONLine().decode(ArticleID?.self, from: record))
            }
    }

    var line: Data {
        get throws {
            let keys = candidates.map { String($0, radix: 16) }.joined(separator: ",")
            let (letter, record) =
                switch disposition {
                case .processed(.produced(let line)): ("p", line)
                case .processed(.rejected(let record)): ("r", try JSONLine().encode(record))
                case .carriedOver(let id): ("t", try JSONLine().encode(id))
                }
            return Data("\(letter) \(keys) ".utf8) + record
        }
    }

    /// Returns the disposition without the paragraphs of `blocks`.
    func cutting(_ blocks: RecurringBlocks) throws -> RecordDisposition<Data> {
        guard case .processed(.produced(let line)) = disposition, blocks.contain(anyOf: candidates) else {
            return disposition
        }
        let article = try JSONLine().decode(CleanArticle.self, from: line)
        return .processed(.produced(blocks.cut(from: article).map(JSONLine.encoded) ?? line))
    }
}
