import ArticleModel

/// Says which entity of the article the words for a source mean.
struct SpeakerResolver {
    private let entities: [Entity]
    private let passages: [Passage]
    private let pronouns: PronounResolver

    init(_ entities: [Entity], _ passages: [Passage], _ genders: PersonGenders) {
        self.entities = entities
        self.passages = passages
        pronouns = PronounResolver(passages, genders)
    }

    /// `spoken` are the speakers found so far, by the span of the words for them.
    func speaker(_ span: TextSpan, spoken: SpokenNames) -> (speaker: Speaker?, attribution: Quotation.Attribution) {
        let passage = passages[span.paragraph]
        let text = passage.text(from: span.start, to: span.end)
        let word = text.lowercased()
        if WordClasses(word).contains(.subjectPronoun) || ["his", "her", "their"].contains(word) {
            let entity = pronouns.person(for: word, at: span, spoken: spoken)
            return (entity.map(named), .pronoun)
        }
        let inside = names(in: span)
        if let head = head(of: span, among: inside) { return (named(head), .explicit) }
        if let person = apposition(behind: span) { return (named(person), .explicit) }
        return (.described(text, affiliation: affiliation(inside, in: text)), .explicit)
    }

    /// "The mayor, Jon Pike," is Jon Pike: a person named between commas behind the words for what he is.
    private func apposition(behind span: TextSpan) -> Int? {
        let scalars = passages[span.paragraph].scalars
        guard span.end < scalars.count, scalars[span.end] == ",", let next = name(behind: span),
            entities[next.entity].kind == .person, next.span.start - span.end <= SpeakerResolver.longestCourtesy
        else { return nil }
        let between = passages[span.paragraph].text(from: span.end + 1, to: next.span.start)
        guard SpeakerResolver.courtesies.contains(between.split(separator: " ").joined().lowercased()) else {
            return nil
        }
        return next.span.end >= scalars.count || [",", " "].contains(scalars[next.span.end]) ? next.entity : nil
    }

    /// The names that the span holds or touches, which are in order and do not overlap.
    private func names(in span: TextSpan) -> [NamedSpan] {
        let names = passages[span.paragraph].names
        return Array(names[names.partitioningIndex { span.start < $0.span.end }...].prefix { $0.span.start < span.end })
    }

    private func name(behind span: TextSpan) -> NamedSpan? {
        let names = passages[span.paragraph].names
        let index = names.partitioningIndex { $0.span.start > span.end }
        return names.indices.contains(index) ? names[index] : nil
    }

    /// In scalars, with blanks.
    private static let longestCourtesy = 20

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
        let passage = passages[span.paragraph]
        let before = passage.piece(behind: last.span.start) - 1
        if before >= passage.piece(from: span.start), passage.classes(before).contains(.preposition) { return nil }
        return last.entity
    }

    /// "Ann Keller of the harbour office" is Ann Keller.
    private func isFollowedByPreposition(_ mention: TextSpan, in span: TextSpan) -> Bool {
        let passage = passages[span.paragraph]
        let after = passage.piece(from: mention.end)
        return after < passage.piece(from: span.end) && passage.classes(after).contains(.preposition)
    }

    private func affiliation(_ inside: [NamedSpan], in text: String) -> String? {
        let found =
            inside.first { entities[$0.entity].kind == .organization }
            ?? inside.first { entities[$0.entity].kind == .place }
        guard let found, entities[found.entity].name.lowercased() != text.lowercased() else { return nil }
        return entities[found.entity].name
    }
}
