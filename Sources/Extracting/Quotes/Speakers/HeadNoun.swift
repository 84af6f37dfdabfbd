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

    /// Whether the noun, in lower case, is a plural by its form: "researchers", "people", but not "boss".
    static func isPlural(_ noun: String) -> Bool {
        if PersonLexicon.nouns[noun] != nil { return false }
        return noun.hasSuffix("s") && !noun.hasSuffix("ss") && !noun.hasSuffix("us")
            || ["people", "men", "women", "children"].contains(noun)
    }
}
