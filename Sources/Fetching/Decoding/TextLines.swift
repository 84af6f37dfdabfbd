/// The lines of a text that are not empty, one after the other: of a list there may be hundreds of thousands.
struct TextLines: Sequence, IteratorProtocol {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    mutating func next() -> Substring? {
        rest = rest.drop(while: \.isNewline)
        guard !rest.isEmpty else { return nil }
        let line = rest.prefix { !$0.isNewline }
        rest = rest[line.endIndex...]
        return line
    }
}
