import ArticleModel

/// Finds the person whom "he" or "she" means: the first fitting one of the nearest sentence that names one.
struct PronounResolver {
    /// How many paragraphs back a person is looked for.
    private static let reach = 4

    private let passages: [Passage]
    private let entities: [Entity]

    init(_ entities: [Entity], _ passages: [Passage]) {
        self.passages = passages
        self.entities = entities
    }

    func person(for pronoun: String, at span: TextSpan, spoken: [NamedSpan]) -> Int? {
        guard let gender = Gender(pronoun: pronoun) else { return nil }
        for paragraph in (max(0, span.paragraph - PronounResolver.reach)...span.paragraph).reversed() {
            let named = passages[paragraph].names.filter { $0.kind == .person && !isQuoted($0) }
            let all = named + spoken.filter { $0.span.paragraph == paragraph }
            let fitting = all.filter { $0.span < span && (self.gender(of: $0.entity) ?? gender) == gender }
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
        let piece = passage.piece(behind: span.start)
        return passage.sentences.indices.contains(piece) ? passage.sentences[piece].lowerBound : 0
    }

    /// Nil where neither title nor name tells.
    private func gender(of entity: Int) -> Gender? {
        let person = entities[entity]
        return Gender(titleOf: person, passages) ?? Gender(name: person.name, role: person.role)
    }
}
