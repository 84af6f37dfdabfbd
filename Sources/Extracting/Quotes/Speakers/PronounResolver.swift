import ArticleModel

/// Finds the person whom "he" or "she" means: the first fitting one of the nearest sentence that names one.
struct PronounResolver {
    /// How many paragraphs back a person is looked for.
    private static let reach = 4

    private let passages: [Passage]
    private let persons: [SpeakerResolver.Named]
    private let genders: [Int: Gender]

    init(_ entities: [Entity], _ passages: [Passage], _ persons: [SpeakerResolver.Named]) {
        self.passages = passages
        self.persons = persons
        genders = PronounResolver.genders(entities, passages)
    }

    func person(for pronoun: String, at span: TextSpan, spoken: [SpeakerResolver.Named]) -> Int? {
        guard let gender = Gender(pronoun: pronoun) else { return nil }
        let before = (persons.filter(isOutsideQuotes) + spoken).filter {
            $0.span < span && span.paragraph - $0.span.paragraph <= PronounResolver.reach
                && (genders[$0.entity] ?? gender) == gender
        }
        let sorted = before.sorted { ($0.span, $0.entity) < ($1.span, $1.entity) }
        guard let nearest = sorted.last else { return nil }
        let sentence = sentenceStart(of: nearest.span)
        return sorted.first { $0.span.paragraph == nearest.span.paragraph && sentenceStart(of: $0.span) == sentence }?
            .entity
    }

    private func isOutsideQuotes(_ mention: SpeakerResolver.Named) -> Bool {
        !passages[mention.span.paragraph].stretches.contains { $0.outer.contains(mention.span.start) }
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
