import ArticleModel
import Language
import Linking

/// Finds names by rules and word lists.
struct RuleBasedNameFinder {
    /// In the order of the text.
    func candidates(in names: [NameText]) -> [NameCandidate] {
        var candidates = withoutPossessors(names.flatMap(self.candidates))
        candidates = LowConfidencePersonFilter(candidates, names).filtered(candidates)
        DocumentVote(candidates).apply(to: &candidates)
        return LabelPropagation(names, candidates, minimumConfidence: 0.55).all()
    }

    private func candidates(in text: NameText) -> [NameCandidate] {
        text.sentences.filter { !$0.isTitleCase }.flatMap { sentence in
            let reader = SpanClassifier(text: text, sentence: sentence)
            let found = CapitalizedSpanFinder(text: text).spans(in: sentence).flatMap(reader.candidates)
            return PatternEntities(text: text).candidates(in: sentence).overriding(among: found)
        }
    }

    /// "McDonald's" is no restaurant where somebody bears the name.
    private func withoutPossessors(_ candidates: [NameCandidate]) -> [NameCandidate] {
        var people: Set<String> = []
        for candidate in candidates where candidate.kind == .person && candidate.tokens.count > 1 {
            people.formUnion(PersonName.loneNames(candidate.key))
            people.formUnion(candidate.key.split(separator: " ").first.map { [String($0)] } ?? [])
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
    /// These, and of `others`, in the same paragraph, those that do not overlap them; in the order of the text.
    func overriding(among others: [NameCandidate]) -> [NameCandidate] {
        if isEmpty { return others }
        let taken = Set(flatMap(\.tokens))
        let free = others.filter { taken.isDisjoint(with: $0.tokens) }
        return (self + free).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
