import ArticleModel
import Language
import Text

/// Makes places of names that the tagger took for persons, where the words before show that they are places: "the
/// mayor of Lanmouth".
struct PlaceContextReclassifier {
    let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func reclassify(_ candidates: inout [NameCandidate]) {
        let places = Set(candidates.lazy.filter(isPlace).map(\.key))
        if places.isEmpty { return }
        for index in candidates.indices
        where isReclassifiable(candidates[index]) && places.contains(candidates[index].key) {
            candidates[index].take(.inPlace)
        }
    }

    /// Whether the tagger alone took the name for a person or a company.
    private func isReclassifiable(_ candidate: NameCandidate) -> Bool {
        (candidate.kind == .person || candidate.kind == .organization)
            && ["tagger", NameRule.rareSurname.name].contains(candidate.rule)
    }

    private func isPlace(_ candidate: NameCandidate) -> Bool {
        let paragraph = paragraphs[candidate.paragraph]
        let start = candidate.tokens.lowerBound
        let isWeak = candidate.kind == .person && candidate.rule == NameRule.rareSurname.name
        if isWeak || candidate.rule == "tagger", candidate.tokens.count == 1,
            Self.nounsAfterPlaces.contains(paragraph[candidate.tokens.upperBound]?.text ?? "")
        {
            return true
        }
        guard candidate.rule == "tagger", candidate.tokens.count < 3, paragraph[start - 1]?.text == "of",
            let head = paragraph[start - 2]?.text
        else { return false }
        return Self.nounsBeforeOf.contains(head.lowercased())
    }

    /// Nouns for what only a place has, after its name: "Lambeth council".
    private static let nounsAfterPlaces: Set<String> = [
        "council", "councillor", "councillors", "borough", "suburb", "neighbourhood", "airport",
    ]

    /// Nouns for what only a place has, or is, before "of".
    private static let nounsBeforeOf = WordList(lexicon: PackageResources.nouns_before_places_txt)
}
