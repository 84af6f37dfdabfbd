import ArticleModel
import Language

/// Resolves the words for a source to an entity of the article.
struct SpeakerResolver {
    private let entities: [Entity]
    private let paragraphs: [ParsedParagraph]
    private let pronouns: PronounAntecedents
    private let institutions: InstitutionResolver
    private let roleHolders: RoleHolders
    private let definiteDescriptions: DefiniteDescriptionResolver
    private let bodies: BodiesByHeadNoun

    init(
        _ entities: [Entity], _ paragraphs: [ParsedParagraph], _ genders: PersonGenders,
        _ pronouns: PronounAntecedents
    ) {
        self.entities = entities
        self.paragraphs = paragraphs
        let words = ParagraphWords(paragraphs)
        self.pronouns = pronouns
        institutions = InstitutionResolver(paragraphs, entities)
        roleHolders = RoleHolders(entities)
        bodies = BodiesByHeadNoun(entities)
        definiteDescriptions = DefiniteDescriptionResolver(paragraphs, genders, words)
    }

    /// Whom the words for a source mean.
    struct Resolution {
        let speaker: Speaker?
        let attribution: Quotation.Attribution
        /// How probable it is that the words mean this speaker, from 0 to 1.
        var probability = 1.0

        /// The confidence that the speaker is right where a rule of that confidence has found the words for him.
        func confidence(of rule: Double) -> Double { (rule * probability * 1000).rounded() / 1000 }
    }

    /// Returns the speaker whom the words of `span` mean; `history` has the speakers found so far.
    func speaker(_ span: TextSpan, history: SpeakerHistory) -> Resolution {
        let paragraph = paragraphs[span.paragraph]
        let text = paragraph.text(from: span.start, to: span.end)
        let word = text.lowercased()
        if WordClasses(word).contains(.subjectPronoun) || ["his", "her", "their"].contains(word) {
            return antecedent(of: word, at: span, history)
        }
        let inside = names(in: span)
        if areSeveral(inside) { return Resolution(speaker: .described(text, affiliation: nil), attribution: .explicit) }
        if let head = head(of: span, among: inside) { return Resolution(speaker: named(head), attribution: .explicit) }
        if let person = apposition(after: span, word) {
            return Resolution(speaker: named(person), attribution: .explicit)
        }
        if let person = bearer(of: word, before: span) ?? definiteDescriptions.person(for: span) {
            return Resolution(speaker: named(person), attribution: .pronoun, probability: Self.descriptions)
        }
        if let body = bodies.body(word, before: span) {
            return Resolution(speaker: named(body), attribution: .pronoun, probability: Self.descriptions)
        }
        return Resolution(
            speaker: .described(text, affiliation: affiliation(inside, in: text, span)), attribution: .explicit)
    }

    /// The share of the definite descriptions ("the mayor") that are resolved to the right one, as `scripts/training/speakers`
    /// measures it.
    private static let descriptions = 0.89

    /// Returns whom a pronoun means, who may be unnamed: "an engineer", "his lawyer".
    private func antecedent(of pronoun: String, at span: TextSpan, _ history: SpeakerHistory) -> Resolution {
        guard PersonLexicon.pronouns[pronoun] != nil else {
            let antecedent = pronoun == "it" ? institutions.antecedent(at: span, history: history) : nil
            return Resolution(
                speaker: antecedent.flatMap { speaker($0, history) }, attribution: .pronoun,
                probability: Self.descriptions)
        }
        guard let found = pronouns[span], found.isLikely else {
            return Resolution(speaker: nil, attribution: .pronoun)
        }
        let antecedent: SpeakerHistory.Antecedent? =
            switch found.identity {
            case .person(let entity): SpeakerHistory.Antecedent.named(entity)
            case .unnamed(let words):
                words.start == span.start && words.paragraph == span.paragraph ? nil : .unnamed(words)
            }
        return Resolution(
            speaker: antecedent.flatMap { speaker($0, history) }, attribution: .pronoun, probability: found.probability)
    }

    private func speaker(_ antecedent: SpeakerHistory.Antecedent, _ history: SpeakerHistory) -> Speaker? {
        switch antecedent {
        case .named(let entity): named(entity)
        case .unnamed(let span): speaker(span, history: history).speaker
        }
    }

    /// Whether the names are several speakers: "Ann Keller and Per Olsen", but not "Ann Keller of Fire and Rescue".
    private func areSeveral(_ names: [NamedSpan]) -> Bool {
        let persons = names.filter { $0.kind == .person }
        if persons.count > 1 { return areJoined(persons) }
        if persons.isEmpty { return areJoined(names.filter { $0.kind == .organization }) }
        return areJoined(names.filter { $0.kind != .place }) && names.last?.kind == .organization
            && names.first.map { !isFollowedByPreposition($0.span) } ?? false
    }

    /// Whether "and" stands between two of them that follow each other.
    private func areJoined(_ names: [NamedSpan]) -> Bool {
        zip(names, names.dropFirst()).contains { left, right in
            guard left.entity != right.entity, left.span.end < right.span.start else { return false }
            let paragraph = paragraphs[left.span.paragraph]
            let between = paragraph.token(endingAfter: left.span.end).upTo(
                paragraph.token(endingAfter: right.span.start))
            return between.contains { paragraph.word($0) == "and" }
        }
    }

    /// The one person of the article, named before, who holds the office: "the prime minister".
    private func bearer(of phrase: String, before span: TextSpan) -> Int? {
        guard let holder = roleHolders.holder(of: phrase), let first = entities[holder].mentions.first,
            first.span < span
        else { return nil }
        return holder
    }

    /// Whether the phrase is one for one person: "the president of the club", but not "official statements".
    private func isPersonal(_ phrase: String) -> Bool {
        let words = phrase.spaceSeparated.map(String.init)
        let head = words.prefix { !ClosedClassWords.prepositions.contains($0) }.last ?? ""
        return PersonLexicon.nouns[head] != nil || ["one", "another"].contains(words.first) || isForPerson(head)
    }

    /// Whether the noun has a suffix for persons: "forecaster", "statistician".
    private func isForPerson(_ noun: String) -> Bool {
        noun.utf8.count > 5 && ["er", "or", "ist", "ian", "man", "woman"].contains { noun.hasSuffix($0) }
    }

    /// Returns the person who is named in apposition after the words for what he is: Jon Pike in "The mayor, Jon
    /// Pike,".
    private func apposition(after span: TextSpan, _ phrase: String) -> Int? {
        let scalars = paragraphs[span.paragraph].scalars
        guard span.end < scalars.count, scalars[span.end] == ",", isPersonal(phrase), let next = name(after: span),
            entities[next.entity].kind == .person, next.span.start - span.end <= SpeakerResolver.maximumCourtesyLength
        else { return nil }
        let between = paragraphs[span.paragraph].text(from: span.end + 1, to: next.span.start)
        guard between.spaceSeparated.allSatisfy({ SpeakerResolver.isCourtesy($0.lowercased()) }) else {
            return nil
        }
        return next.span.end >= scalars.count || SpeakerResolver.endsOfApposition.contains(scalars[next.span.end])
            ? next.entity : nil
    }

    private static let endsOfApposition: Set<Unicode.Scalar> = [",", " ", ".", "!", "?", ";", ":"]

    /// The names that the span holds or touches, which are in order and do not overlap.
    private func names(in span: TextSpan) -> [NamedSpan] {
        let names = paragraphs[span.paragraph].names
        return Array(names[names.partitioningIndex { span.start < $0.span.end }...].prefix { $0.span.start < span.end })
    }

    private func name(after span: TextSpan) -> NamedSpan? {
        let names = paragraphs[span.paragraph].names
        let index = names.partitioningIndex { $0.span.start > span.end }
        return names.indices.contains(index) ? names[index] : nil
    }

    /// The largest number of scalars between the comma and the name.
    private static let maximumCourtesyLength = 20

    /// Whether the word may come between the comma and the name: "Mr", "Sen.".
    private static func isCourtesy(_ word: String) -> Bool {
        ClosedClassWords.abbreviatedTitles.contains(word.hasSuffix(".") ? String(word.dropLast()) : word)
            || PersonLexicon.gender(ofTitle: word, isCapitalized: true) != nil
    }

    private func named(_ entity: Int) -> Speaker { .named(name: entities[entity].name, entity: entity) }

    /// The entity that ends the phrase and is not there to say whose or where from the speaker is.
    private func head(of span: TextSpan, among inside: [NamedSpan]) -> Int? {
        let complements = PersonComplements(paragraphs[span.paragraph], inside)
        if let person = inside.first(where: {
            $0.kind == .person && $0.span.end < span.end && isFollowedByPreposition($0.span)
        }) {
            return complements.isComplement(person, in: span) ? nil : person.entity
        }
        // A nationality or a party is nobody who speaks: "the Ohio Democrat".
        guard let last = inside.last(where: { $0.span.end >= span.end }), last.kind != .other else { return nil }
        return complements.isComplement(last, in: span) ? nil : last.entity
    }

    /// Whether a preposition follows the name: "Ann Keller of the harbour office" is Ann Keller.
    private func isFollowedByPreposition(_ mention: TextSpan) -> Bool {
        let paragraph = paragraphs[mention.paragraph]
        return paragraph.classes(paragraph.token(startingFrom: mention.end)).contains(.preposition)
    }

    private func affiliation(_ inside: [NamedSpan], in text: String, _ span: TextSpan) -> String? {
        let found =
            inside.first { entities[$0.entity].kind == .organization }
            ?? inside.first { entities[$0.entity].kind == .place }
        guard let found else { return nationality(in: span) }
        return entities[found.entity].name.lowercased() == text.lowercased() ? nil : entities[found.entity].name
    }

    /// Returns "Danish" of "a Danish pilot".
    private func nationality(in span: TextSpan) -> String? {
        let paragraph = paragraphs[span.paragraph]
        for index in paragraph.token(endingAfter: span.start).upTo(paragraph.token(endingAfter: span.end - 1))
        where paragraph.tokens[index].isCapitalized {
            if case .demonym? = Lexicon.known(paragraph.word(index)) { return paragraph.text(index.upTo(index + 1)) }
        }
        return nil
    }
}
