import ArticleModel

/// Says which entity of the article the words for a source mean.
struct SpeakerResolver {
    private let entities: [Entity]
    private let passages: [Passage]
    private let mentions: [Int: [Named]]
    private let pronouns: PronounResolver

    struct Named {
        let span: TextSpan
        let entity: Int
    }

    init(_ entities: [Entity], _ passages: [Passage]) {
        self.entities = entities
        self.passages = passages
        let all = entities.indices.flatMap { index in
            entities[index].mentions.map { Named(span: $0.span, entity: index) }
        }
        let sorted = all.sorted { ($0.span, $0.entity) < ($1.span, $1.entity) }
        mentions = Dictionary(grouping: sorted, by: \.span.paragraph)
        pronouns = PronounResolver(entities, passages, sorted.filter { entities[$0.entity].kind == .person })
    }

    /// `spoken` are the speakers found so far, by the span of the words for them.
    func speaker(_ span: TextSpan, spoken: [Named]) -> (speaker: Speaker?, attribution: Quotation.Attribution) {
        let passage = passages[span.paragraph]
        let text = passage.text(from: span.start, to: span.end)
        let word = text.lowercased()
        if FunctionWords.subjectPronouns.contains(word) {
            let entity = pronouns.person(for: word, at: span, spoken: spoken)
            return (entity.map(named), .pronoun)
        }
        let inside = (mentions[span.paragraph] ?? []).filter { $0.span.start < span.end && span.start < $0.span.end }
        if let head = head(of: span, among: inside) { return (named(head), .explicit) }
        if let person = apposition(behind: span) { return (named(person), .explicit) }
        return (.described(text, affiliation: affiliation(inside, in: text)), .explicit)
    }

    /// "The mayor, Jon Pike," is Jon Pike: a person named between commas behind the words for what he is.
    private func apposition(behind span: TextSpan) -> Int? {
        let scalars = passages[span.paragraph].scalars
        guard span.end < scalars.count, scalars[span.end] == ",",
            let next = (mentions[span.paragraph] ?? []).first(where: { $0.span.start > span.end }),
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
    private func head(of span: TextSpan, among inside: [Named]) -> Int? {
        if let first = inside.first, entities[first.entity].kind == .person,
            isFollowedByPreposition(first.span, in: span)
        {
            return first.entity
        }
        guard let last = inside.last(where: { $0.span.end >= span.end }) else { return nil }
        let before = passages[span.paragraph].pieces.last { $0.end <= last.span.start && $0.start >= span.start }
        if let before, FunctionWords.prepositions.contains(before.word) { return nil }
        return last.entity
    }

    /// "Ann Keller of the harbour office" is Ann Keller.
    private func isFollowedByPreposition(_ mention: TextSpan, in span: TextSpan) -> Bool {
        let after = passages[span.paragraph].pieces.first { $0.start >= mention.end && $0.start < span.end }
        return after.map { FunctionWords.prepositions.contains($0.word) } ?? false
    }

    private func affiliation(_ inside: [Named], in text: String) -> String? {
        let found =
            inside.first { entities[$0.entity].kind == .organization }
            ?? inside.first { entities[$0.entity].kind == .place }
        guard let found, entities[found.entity].name.lowercased() != text.lowercased() else { return nil }
        return entities[found.entity].name
    }
}
