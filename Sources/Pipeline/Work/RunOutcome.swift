import ArticleModel

/// What becomes of one record in a run.
package enum RunOutcome<Record> {
    /// The stage was done for the record.
    case made(RecordOutcome<Record>)
    /// The record is not among those asked for: its outcome of the previous time is taken over, which is found by
    /// this id.
    case takenOver(ArticleID?)

    /// Returns the outcome with what `transform` makes of the produced record.
    package func map<Other>(_ transform: (Record) -> Other) -> RunOutcome<Other> {
        switch self {
        case .made(let outcome): .made(outcome.map(transform))
        case .takenOver(let id): .takenOver(id)
        }
    }
}

extension RunOutcome: Sendable where Record: Sendable {}
