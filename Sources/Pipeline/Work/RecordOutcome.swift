import ArticleModel
import Foundation

/// What a stage made of one record.
package enum RecordOutcome: Sendable {
    /// The record's line, without the line break.
    case output(Data)
    case rejected(RejectedRecord)
}
