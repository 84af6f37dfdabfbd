/// One field of the article: the first value that is offered, with its source.
///
/// Candidates are offered in the order of trust, and those after the first are not even looked up: so each field is
/// decided once, and by the most trusted source that says something.
struct Field<Value> {
    private(set) var value: Value?
    private(set) var source: FieldSource?

    /// Takes `candidate` where nothing more trusted was offered before.
    mutating func offer(_ candidate: @autoclosure () -> Value?, from source: FieldSource) {
        guard value == nil, let found = candidate() else { return }
        value = found
        self.source = source
    }
}
