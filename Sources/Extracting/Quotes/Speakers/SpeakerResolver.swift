import ArticleModel
import Language
import Text

/// Resolves the words for a source to an entity of the article.
struct SpeakerResolver {
    private let entities: [Entity]
    private let paragraphs: [ParsedParagraph]
    private let pronouns: PronounAntecedents
    private let impersonal: ImpersonalPronounResolver
    private let descriptions: DescriptionResolver
    private let appositions: AppositionFinder

    init(
        _ entities: [Entity], _ paragraphs: [ParsedParagraph], _ pronouns: PronounAntecedents,
        _ descriptions: DescriptionResolver
    ) {
        self.entities = entities
        self.paragraphs = paragraphs
        self.pronouns = pronouns
        self.descriptions = descriptions
        impersonal = ImpersonalPronounResolver(paragraphs, entities)
        appositions = AppositionFinder(paragraphs)
    }

    /// Whom the words for a source mean.
    struct Resolution {
        let speaker: Speaker?
        let attribution: Quotation.Attribution
        /// How probable it is that the words mean this speaker, from 0 to 1.
        var probability = 1.0
        /// The words that a pronoun stands for, where nobody is named.
        var antecedent: TextSpan? = nil

        /// The confidence that the speaker is right where a rule of that confidence has found the words for him.
        func confidence(of rule: Double) -> Double {
            guard case .named? = speaker else { return rule }
            return (SpeakerCalibration.share(of: rule * probability) * 1000).rounded() / 1000
        }
    }

    /// Returns the speaker whom the words of `span` mean; `history` has the speakers found so far.
    func speaker(_ span: TextSpan, history: SpeakerHistory) -> Resolution {
        let paragraph = paragraphs[span.paragraph]
        let text = paragraph.text(from: span.start, to: span.end)
        let word = text.lowercased()
        if WordClasses(word).contains(.subjectPronoun) || ["his", "her", "him", "their", "them"].contains(word) {
            return antecedent(of: word, at: span, history)
        }
        let inside = names(in: span)
        let head = NamedHeadFinder(span, inside, in: paragraph)
        if head.areSeveral {
            return Resolution(speaker: .described(text, affiliation: nil), attribution: .explicit)
        }
        if let entity = namedEntity(span, head.entity) ?? family(span, inside) {
            return Resolution(speaker: named(entity), attribution: .explicit)
        }
        if let entity = descriptions.entity(meantBy: span, possessor: possessor(openingAt: span), history) {
            return Resolution(speaker: named(entity.index), attribution: .pronoun, probability: entity.probability)
        }
        return Resolution(
            speaker: .described(text, affiliation: affiliation(inside, in: text, span)), attribution: .explicit)
    }

    /// Returns who the words name: their head, or who is named in apposition. "The Minority Leader, Ann Lund," is she, also where
    /// the office is taken for a body.
    private func namedEntity(_ span: TextSpan, _ head: Int?) -> Int? {
        if let head, entities[head].kind == .person { return head }
        guard let apposed = appositions.name(after: span) else { return head }
        let isPerson = Description.isForPerson(HeadNoun(span, in: paragraphs[span.paragraph]).word)
        return apposed.kind == .person && isPerson ? apposed.entity : head ?? apposed.entity
    }

    /// Returns the Lunds of "the Lunds", where somebody of that surname is named.
    private func family(_ span: TextSpan, _ inside: [NamedSpan]) -> Int? {
        let paragraph = paragraphs[span.paragraph]
        guard let name = inside.last, inside.count == 1, name.kind == .other, name.span.end == span.end,
            name.span.start > span.start
        else { return nil }
        let first = paragraph.token(startingFrom: span.start)
        let before = first.upTo(paragraph.token(endingAfter: name.span.start)).map(paragraph.word)
        if before.contains("and") {
            return entities[name.entity].mentions.contains { $0.rule == NameRule.family.name } ? name.entity : nil
        }
        guard before == ["the"] else { return nil }
        let plural = entities[name.entity].name
        let isFamily = entities.contains { entity in
            guard entity.kind == .person, let surname = entity.name.spaceSeparated.last else { return false }
            return plural == surname + "s" || plural == surname + "es"
        }
        return isFamily ? name.entity : nil
    }

    /// Returns Ann Lund in "her lawyer".
    private func possessor(openingAt span: TextSpan) -> Int? {
        guard case .person(let person)? = pronouns[span]?.identity else { return nil }
        return person
    }

    /// The share of "it" and "they" that are resolved to the right ones, as `scripts/training/speakers` measures it.
    private static let impersonal = 0.89

    /// Returns whom a pronoun means, who may be unnamed: "an engineer", "his lawyer".
    private func antecedent(of pronoun: String, at span: TextSpan, _ history: SpeakerHistory) -> Resolution {
        guard PersonLexicon.pronouns[pronoun] != nil else {
            let antecedent = ImpersonalPronounResolver.Pronoun(pronoun).flatMap {
                impersonal.antecedent(of: $0, at: span, history: history)
            }
            return Resolution(
                speaker: antecedent.flatMap { speaker($0, history) }, attribution: .pronoun,
                probability: Self.impersonal, antecedent: antecedent?.words)
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
            speaker: antecedent.flatMap { speaker($0, history) }, attribution: .pronoun, probability: found.probability,
            antecedent: antecedent?.words)
    }

    private func speaker(_ antecedent: SpeakerHistory.Antecedent, _ history: SpeakerHistory) -> Speaker? {
        switch antecedent {
        case .named(let entity): named(entity)
        case .unnamed(let span): speaker(span, history: history).speaker
        }
    }

    /// The names that the span holds or touches, which are in order and do not overlap.
    private func names(in span: TextSpan) -> [NamedSpan] {
        let names = paragraphs[span.paragraph].names
        return Array(names[names.partitioningIndex { span.start < $0.span.end }...].prefix { $0.span.start < span.end })
    }

    private func named(_ entity: Int) -> Speaker { .named(name: entities[entity].name, entity: entity) }

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
