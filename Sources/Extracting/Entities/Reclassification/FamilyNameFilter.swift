import ArticleModel
import Language
import Linking

/// Removes the names of families: "the Trumps" are no one of them.
struct FamilyNameFilter {
    let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func removed(from candidates: [NameCandidate]) -> [NameCandidate] {
        let surnames = candidates.familyNames
        return candidates.filter { !isFamily($0, surnames) }
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
