import ArticleModel
import Language
import Linking
import Text

/// Makes things of families and couples: "the Trumps" and "Mr and Mrs Lund" are no one of them.
struct FamilyNameReclassifier {
    let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func reclassify(_ candidates: inout [NameCandidate]) {
        let surnames = candidates.familyNames
        for index in candidates.indices where isFamily(candidates[index], surnames) || isCouple(candidates[index]) {
            candidates[index].take(.family)
        }
    }

    /// Whether a husband's and a wife's title stand before a surname: "Mr and Mrs Lund", "Lord and Lady Lund".
    private func isCouple(_ candidate: NameCandidate) -> Bool {
        let paragraph = paragraphs[candidate.paragraph]
        let start = candidate.tokens.lowerBound
        guard candidate.kind == .person, candidate.tokens.count == 1 || candidate.key.hasPrefix("st "),
            paragraph[start - 2]?.text == "and", let wife = title(start - 1, in: paragraph),
            let husband = title(start - 3, in: paragraph)
        else { return false }
        return wife != husband
    }

    private func title(_ index: Int, in paragraph: AnnotatedParagraph) -> GrammaticalGender? {
        guard let word = paragraph[index], word.isCapitalized else { return nil }
        return PersonLexicon.gender(ofTitle: word.normalized, isCapitalized: true)
    }

    private func isFamily(_ candidate: NameCandidate, _ surnames: Set<String>) -> Bool {
        let paragraph = paragraphs[candidate.paragraph]
        guard candidate.kind == .person || candidate.kind == .organization && candidate.rule == "tagger",
            candidate.tokens.count == 1, candidate.key.hasSuffix("s"), Lexicon.known(candidate.key) == nil,
            let word = paragraph[candidate.tokens.lowerBound],
            ["the", "The"].contains(paragraph[candidate.tokens.lowerBound - 1]?.text ?? "")
        else { return false }
        let isName = !word.traits.isDisjoint(with: [.surname, .givenName])
        return Self.singulars(of: candidate.key).contains {
            surnames.contains($0) || !isName && candidate.kind == .person && Self.isSurname($0)
        }
    }

    /// Whether the word is a surname and no common word: "the Kings" play.
    private static func isSurname(_ word: String) -> Bool {
        let traits = Lexicon.traits(of: word)
        return traits.contains(.surname) && !traits.contains(.common)
    }

    /// Returns the singulars that a plural may have: "trump" of "trumps", "jones" of "joneses".
    private static func singulars(of plural: String) -> [String] {
        [String(plural.dropLast())] + (plural.hasSuffix("es") ? [String(plural.dropLast(2))] : [])
    }
}

extension [NameCandidate] {
    /// The names by which the persons who are named in full may be called alone.
    var familyNames: Set<String> {
        reduce(into: []) { names, candidate in
            guard candidate.kind == .person, candidate.tokens.count > 1 else { return }
            names.formUnion(PersonName.loneNames(candidate.key))
        }
    }
}
