import ArticleModel
import Language
import Text

/// Who the subject of a clause is, and who it cannot be, as its form alone tells.
extension CoreferenceResolver {
    /// Returns Ann Lund in "In her speech, Ann Lund said" and "Asked if she would go, Ann Lund": who is named after the comma
    /// of a clause that opens the sentence.
    static func subject(
        afterOpeningClauseOf sentence: Range<Int>, _ expressions: [ReferringExpression],
        in paragraph: AnnotatedParagraph
    ) -> Int? {
        let first = paragraph.word(sentence.lowerBound)
        guard
            ClosedClassWords.prepositions.contains(first) || ClosedClassWords.conjunctions.contains(first)
                || first == "asked" || first.utf8.count > 5 && first.hasSuffix("ing")
        else { return nil }
        guard let name = expressions.first(where: { if case .pronoun = $0.kind { false } else { true } }),
            name.speech == nil,
            case .name(let person) = name.kind, !paragraph.isClitic(name.tokens.upperBound)
        else { return nil }
        let start = GrammaticalRoleReader(paragraph: paragraph, sentence: sentence).start(ofTitled: name.tokens)
        guard paragraph.word(start - 1) == ",", start - sentence.lowerBound < maximumOpeningClauseLength else {
            return nil
        }
        return person
    }

    /// Returns Ann Lund of "She praised Ann Lund": whom the clause names after a pronoun that opens it as its subject, which then
    /// means somebody else; but nobody behind "but", as in "She is late, but Ann Lund".
    static func others(
        thanSubjectOf sentence: Range<Int>, _ expressions: [ReferringExpression], in paragraph: AnnotatedParagraph
    ) -> Set<Int> {
        guard let first = expressions.first, case .pronoun = first.kind, first.speech == nil,
            ["he", "she"].contains(paragraph.word(first.tokens.lowerBound)),
            sentence.lowerBound.upTo(first.tokens.lowerBound).allSatisfy({
                ["and", "but", "yet"].contains(paragraph.word($0))
            })
        else { return [] }
        let clause = first.tokens.upperBound.upTo(sentence.upperBound).prefix {
            ![";", "but", "though", "although"].contains(paragraph.word($0))
        }
        return Set(
            expressions.compactMap { expression in
                guard case .name(let person) = expression.kind, expression.speech == nil,
                    clause.contains(expression.tokens.lowerBound)
                else { return nil }
                return person
            })
    }

    /// The number of tokens from which on what opens a sentence is no clause before the subject.
    private static let maximumOpeningClauseLength = 25
}
