import ArticleModel

/// The noun that says what a source is: "president" of "the former president of the club".
struct SourceHead {
    /// In small letters; empty where the words open with a preposition.
    let word: String

    init(_ span: TextSpan, in passage: ParsedParagraph) {
        let words = passage.piece(from: span.start)..<passage.piece(behind: span.end - 1) + 1
        let head = words.prefix { passage.kind($0) == .word && !FunctionWords.prepositions.contains(passage.word($0)) }
        word = head.last.map(passage.word) ?? ""
    }
}
