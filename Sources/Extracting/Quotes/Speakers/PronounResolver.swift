import ArticleModel

/// Finds the person whom "he" or "she" means: the first fitting one of the nearest sentence that names one.
struct PronounResolver {
    /// How many paragraphs back a person is looked for.
    private static let reach = 4

    private let passages: [Passage]
    private let genders: [Int: Gender]

    init(_ entities: [Entity], _ passages: [Passage]) {
        self.passages = passages
        genders = PronounResolver.genders(entities, passages)
    }

    func person(for pronoun: String, at span: TextSpan, spoken: [NamedSpan]) -> Int? {
        guard let gender = Gender(pronoun: pronoun) else { return nil }
        for paragraph in (max(0, span.paragraph - PronounResolver.reach)...span.paragraph).reversed() {
            let named = passages[paragraph].names.filter { $0.kind == .person && !isQuoted($0) }
            let all = named + spoken.filter { $0.span.paragraph == paragraph }
            let fitting = all.filter { $0.span < span && (genders[$0.entity] ?? gender) == gender }
            if let found = firstOfLastSentence(fitting) { return found }
        }
        return nil
    }

    private func firstOfLastSentence(_ names: [NamedSpan]) -> Int? {
        let sorted = names.sorted { ($0.span, $0.entity) < ($1.span, $1.entity) }
        guard let nearest = sorted.last else { return nil }
        let sentence = sentenceStart(of: nearest.span)
        return sorted.first { sentenceStart(of: $0.span) == sentence }?.entity
    }

    private func isQuoted(_ name: NamedSpan) -> Bool {
        passages[name.span.paragraph].stretches.contains { $0.outer.contains(name.span.start) }
    }

    private func sentenceStart(of span: TextSpan) -> Int {
        let passage = passages[span.paragraph]
        guard let piece = passage.pieces.firstIndex(where: { $0.end > span.start }) else { return 0 }
        return passage.sentences[piece].lowerBound
    }

    private static func genders(_ entities: [Entity], _ passages: [Passage]) -> [Int: Gender] {
        var result: [Int: Gender] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            result[index] = Gender(titleOf: entity, passages) ?? Gender(name: entity.name, role: entity.role)
        }
        return result
    }
}
