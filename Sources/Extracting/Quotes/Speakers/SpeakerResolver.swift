import ArticleModel

/// Says which entity of the article the words for a source mean.
struct SpeakerResolver {
    private let entities: [Entity]
    private let passages: [Passage]
    private let pronouns: PronounResolver

    init(_ entities: [Entity], _ passages: [Passage]) {
        self.entities = entities
        self.passages = passages
        pronouns = PronounResolver(entities, passages)
    }

    /// `spoken` are the speakers found so far, by the span of the words for them.
    func speaker(_ span: TextSpan, spoken: [NamedSpan]) -> (speaker: Speaker?, attribution: Quotation.Attribution) {
        let passage = passages[span.paragraph]
        let text = passage.text(from: span.start, to: span.end)
        let word = text.lowercased()
        if WordClasses(word).contains(.subjectPronoun) || ["his", "her", "their"].contains(word) {
            let entity = pronouns.person(for: word, at: span, spoken: spoken)
            return (entity.map(named), .pronoun)
        }
        let inside = passages[span.paragraph].names.filter { $0.span.start < span.end && span.start < $0.span.end }
        if let head = head(of: span, among: inside) { return (named(head), .explicit) }
        if let person = apposition(behind: span) { return (named(person), .explicit) }
        return (.described(text, affiliation: affiliation(inside, in: text)), .explicit)
    }

    /// "The mayor, Jon Pike," is Jon Pike: a person named between commas behind the words for what he is.
    private func apposition(behind span: TextSpan) -> Int? {
        let scalars = passages[span.paragraph].scalars
        guard span.end < scalars.count, scalars[span.end] == ",",
            let next = passages[span.paragraph].names.first(where: { $0.span.start > span.end }),
            entities[next.entity].kind == .person
        else { return nil }
        let between = passages[span.paragraph].text(from: span.end + 1, to: next.span.start)
        guard SpeakerResolver.courtesies.contains(between.split(separator: " ").joined().lowercased()) else {
            return nil
        }
        return next.span.end >= scalars.count || [",", " "].contains(scalars[next.span.end]) ? next.entity : nil
    }

    /// What may stand between the comma and the name.
    private static let courtesies: Set<String> = [
        "", "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "mr.", "mrs.", "ms.", "dr.",
    ]

    private func named(_ entity: Int) -> Speaker { .named(name: entities[entity].name, entity: entity) }

    /// The entity that ends the phrase and is not there to say whose or where from the speaker is.
    private func head(of span: TextSpan, among inside: [NamedSpan]) -> Int? {
        if let person = inside.first(where: { $0.kind == .person && isFollowedByPreposition($0.span, in: span) }) {
            return person.entity
        }
        guard let last = inside.last(where: { $0.span.end >= span.end }) else { return nil }
        let before = passages[span.paragraph].pieces.last { $0.end <= last.span.start && $0.start >= span.start }
        if let before, before.classes.contains(.preposition) { return nil }
        return last.entity
    }

    /// "Ann Keller of the harbour office" is Ann Keller.
    private func isFollowedByPreposition(_ mention: TextSpan, in span: TextSpan) -> Bool {
        let after = passages[span.paragraph].pieces.first { $0.start >= mention.end && $0.start < span.end }
        return after.map { $0.classes.contains(.preposition) } ?? false
    }

    private func affiliation(_ inside: [NamedSpan], in text: String) -> String? {
        let found =
            inside.first { entities[$0.entity].kind == .organization }
            ?? inside.first { entities[$0.entity].kind == .place }
        guard let found, entities[found.entity].name.lowercased() != text.lowercased() else { return nil }
        return entities[found.entity].name
    }
}
