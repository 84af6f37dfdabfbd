/// One field of the article: the first value that is offered, with its source.
///
/// Candidates are offered in the order of trust, and after the first value they are not even evaluated. So each field
/// is decided once, by the most trusted source that has a value.
struct Field<Value> {
    private(set) var value: Value?
    private(set) var source: FieldSource?

    /// Takes the value of `candidate`, unless the field has one.
    mutating func offer(_ candidate: @autoclosure () -> Value?, from source: FieldSource) {
        guard value == nil, let found = candidate() else { return }
        value = found
        self.source = source
    }
}
