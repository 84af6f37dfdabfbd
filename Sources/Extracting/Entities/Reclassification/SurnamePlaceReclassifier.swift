import ArticleModel
import Text

/// Makes "London" the person's where the article has named a Karin London before, and nowhere speaks of what is in London.
struct SurnamePlaceReclassifier {
    /// Prepositions that places follow.
    private static let prepositions: WordList = """
        in at near to from of around across outside inside into through over towards toward between beyond via
        """

    private let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    func reclassify(_ candidates: inout [NameCandidate]) {
        let places = Set(candidates.lazy.filter(isLonePlace).map(\.key))
        var firstNamed: [String: Int] = [:]
        for (index, candidate) in candidates.enumerated() where candidate.kind == .person && candidate.tokens.count > 1
        {
            let last = paragraphs[candidate.paragraph].words[candidate.tokens.upperBound - 1].normalized
            if places.contains(last), firstNamed[last] == nil { firstNamed[last] = index }
        }
        if firstNamed.isEmpty { return }
        for candidate in candidates where isLonePlace(candidate) && isPlainlyPlace(candidate) {
            firstNamed[candidate.key] = nil
        }
        for index in candidates.indices where isLonePlace(candidates[index]) {
            if let first = firstNamed[candidates[index].key], first < index { candidates[index].take(.loneSurname) }
        }
    }

    private func isLonePlace(_ candidate: NameCandidate) -> Bool {
        candidate.kind == .place && candidate.tokens.count == 1
    }

    /// Whether a preposition stands before the name, or a comma and a larger place behind it.
    private func isPlainlyPlace(_ candidate: NameCandidate) -> Bool {
        let paragraph = paragraphs[candidate.paragraph]
        let before = paragraph[candidate.tokens.lowerBound - 1]?.text.lowercased() ?? ""
        let isBeforePlace =
            paragraph[candidate.tokens.upperBound]?.text == ","
            && paragraph[candidate.tokens.upperBound + 1]?.isCapitalized ?? false
        return Self.prepositions.contains(before) || isBeforePlace
    }
}
