import ArticleModel

/// What becomes of one record when a stage is done for a run, or for some articles of it.
package enum RecordDisposition<Record> {
    /// The stage was done for the record.
    case processed(RecordOutcome<Record>)
    /// The record is not among those asked for and keeps its outcome of the previous time, which is found by this id.
    case carriedOver(ArticleID?)

    /// Returns the disposition with what `transform` makes of the produced record.
    package func map<Other>(_ transform: (Record) -> Other) -> RecordDisposition<Other> {
        switch self {
        case .processed(let outcome): .processed(outcome.map(transform))
        case .carriedOver(let id): .carriedOver(id)
        }
    }
}

extension RecordDisposition: Sendable where Record: Sendable {}
