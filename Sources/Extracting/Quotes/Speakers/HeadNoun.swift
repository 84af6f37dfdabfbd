import ArticleModel

/// The noun that says what a source is: "president" of "the former president of the club".
struct HeadNoun {
    /// The noun in lowercase; empty where the words open with a preposition.
    let word: String

    init(_ span: TextSpan, in paragraph: ParsedParagraph) {
        let words = paragraph.token(startingFrom: span.start).upTo(paragraph.token(endingAfter: span.end - 1) + 1)
        let head = words.prefix {
            paragraph.kind($0) == .word && !ClosedClassWords.prepositions.contains(paragraph.word($0))
        }
        word = head.last.map(paragraph.word) ?? ""
    }
}
