import ArticleModel
import Language
import Linking

/// Finds names by rules and word lists.
struct RuleBasedNameFinder {
    /// Returns the candidates in the order of the text.
    func candidates(in paragraphs: [AnnotatedParagraph]) -> [NameCandidate] {
        var candidates = possessivesAsPersons(paragraphs.flatMap(self.candidates))
        candidates = LowConfidencePersonFilter(candidates, paragraphs).filtered(candidates)
        DocumentVote(candidates).apply(to: &candidates)
        return LabelPropagation(paragraphs, candidates, minimumConfidence: 0.55).all()
    }

    private func candidates(in paragraph: AnnotatedParagraph) -> [NameCandidate] {
        paragraph.sentences.filter { !$0.isTitleCase }.flatMap { sentence in
            let reader = SpanClassifier(paragraph: paragraph, sentence: sentence)
            let found = CapitalizedSpanFinder(paragraph: paragraph).spans(in: sentence).flatMap(reader.candidates)
            return PatternEntities(paragraph: paragraph).candidates(in: sentence).replacingOverlaps(in: found)
        }
    }

    /// Returns the candidates with persons instead of companies where somebody bears the name of a "McDonald's".
    private func possessivesAsPersons(_ candidates: [NameCandidate]) -> [NameCandidate] {
        var people: Set<String> = []
        for candidate in candidates where candidate.kind == .person && candidate.tokens.count > 1 {
            people.formUnion(PersonName.loneNames(candidate.key))
            people.formUnion(candidate.key.spaceSeparated.first.map { [String($0)] } ?? [])
        }
        return candidates.map { candidate in
            let name = String(candidate.key.dropLast())
            guard candidate.rule == NameRule.possessiveFirm.name, people.contains(name) else { return candidate }
            var candidate = candidate
            candidate.take(.loneSurname)
            candidate.tokens = candidate.tokens.dropLast()
            candidate.key = name
            return candidate
        }
    }
}

extension [NameCandidate] {
    /// Returns these candidates and those of `others`, of the same paragraph, that do not overlap them, in the order
    /// of the text.
    func replacingOverlaps(in others: [NameCandidate]) -> [NameCandidate] {
        if isEmpty { return others }
        let taken = Set(flatMap(\.tokens))
        let free = others.filter { taken.isDisjoint(with: $0.tokens) }
        return (self + free).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
