/// What a stage makes of one record: another record, or the reason why it cannot take it.
package enum RecordOutcome<Record> {
    case produced(Record)
    case rejected(RejectedRecord)

    /// Returns the outcome with what `transform` makes of the produced record.
    package func map<Other>(_ transform: (Record) -> Other) -> RecordOutcome<Other> {
        switch self {
        case .produced(let record): .produced(transform(record))
        case .rejected(let record): .rejected(record)
        }
    }

    package var isRejected: Bool {
        if case .rejected = self { true } else { false }
    }
}

extension RecordOutcome: Sendable where Record: Sendable {}
