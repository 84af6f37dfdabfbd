import ArticleModel
import Text
import Language

/// Finds the words that refer to a person named before: "he", "her", "the president", and "I" of whoever is quoted.
///
/// A word is resolved only where one person fits: somebody unnamed who may be meant as well ("a witness") leaves a pronoun
/// unresolved. Words in quotation marks are resolved from the speaker's point of view: "he" is not the speaker.
struct CoreferenceResolver {
    private let article: CleanArticle
    private let paragraphs: [AnnotatedParagraph]
    private let entities: [Entity]
    private var roleHolders: RoleHolders
    private var discourse: DiscourseModel
    /// The persons who were named so far.
    private var named: Set<Int> = []
    private var found: [Int: [Mention]] = [:]

    init(
        _ article: CleanArticle, _ paragraphs: [AnnotatedParagraph], _ entities: [Entity], _ genders: PersonGenders
    ) {
        self.article = article
        self.paragraphs = paragraphs
        self.entities = entities
        roleHolders = RoleHolders(entities, paragraphs)
        discourse = DiscourseModel(genders: genders)
    }

    /// Returns the entities with these mentions among the others, in the order of the text.
    mutating func entities(withReferencesBeside quotes: [Quotation]) -> [Entity] {
        resolve(beside: quotes)
        let names = Dictionary(grouping: entities.flatMap(\.mentions).map(\.span), by: \.paragraph)
            .mapValues { $0.sorted() }
        return entities.enumerated().map { index, entity in
            let references = (found[index] ?? []).filter { reference in
                !Self.isWithin(reference.span, names[reference.span.paragraph] ?? [])
            }
            guard !references.isEmpty else { return entity }
            var entity = entity
            entity.mentions = (entity.mentions + references).sorted { $0.span < $1.span }
            return entity
        }
    }

    /// Whether the reference is a part of a name, as "her" in the title of a song. Names, in order, do not overlap.
    private static func isWithin(_ reference: TextSpan, _ names: [TextSpan]) -> Bool {
        let next = names.partitioningIndex { $0.start >= reference.end }
        return names[at: next - 1].map { $0.end > reference.start } ?? false
    }

    private mutating func resolve(beside quotes: [Quotation]) {
        let names = namesByParagraph()
        let speeches = speechesByParagraph(quotes)
        let speakers = pronounsOfSpeakers(quotes)
        for paragraph in paragraphs where article.paragraphs[paragraph.index].role != .heading {
            let finder = ReferringExpressionFinder(
                paragraph, names: names[paragraph.index] ?? [], speeches: speeches[paragraph.index] ?? [])
            discourse.startParagraph()
            for sentence in paragraph.text.sentences {
                let expressions = finder.expressions(in: sentence)
                discourse.subject = Self.subject(afterOpeningClauseOf: sentence, expressions, in: paragraph)
                for expression in expressions { resolve(expression, in: paragraph, speakers) }
                if !finder.isQuotation(sentence) { discourse.endSentence() }
            }
        }
    }

    /// Returns Ann Lund in "In her speech, Ann Lund said": who is named after the comma of a clause that opens with a
    /// preposition or conjunction, with nothing but pronouns before.
    private static func subject(
        afterOpeningClauseOf sentence: Range<Int>, _ expressions: [ReferringExpression],
        in paragraph: AnnotatedParagraph
    ) -> Int? {
        let first = paragraph.word(sentence.lowerBound)
        guard ClosedClassWords.prepositions.contains(first) || ClosedClassWords.conjunctions.contains(first),
            let name = expressions.first(where: { if case .pronoun = $0.kind { false } else { true } }),
            name.speech == nil, case .name(let person, false) = name.kind,
            paragraph.word(name.tokens.lowerBound - 1) == ","
        else { return nil }
        return name.tokens.lowerBound - sentence.lowerBound < maximumOpeningClauseLength ? person : nil
    }

    /// The number of tokens from which on what opens a sentence is no clause before the subject.
    private static let maximumOpeningClauseLength = 25
}

extension CoreferenceResolver {
    private mutating func resolve(
        _ expression: ReferringExpression, in paragraph: AnnotatedParagraph, _ speakers: [TextSpan: Int]
    ) {
        if let speech = expression.speech {
            resolve(expression, quotedIn: speech, paragraph)
        } else {
            var referent = DiscourseReferent(
                identity: identity(of: expression, in: paragraph, speakers), end: expression.tokens.upperBound)
            if case .name(_, let isPossessor) = expression.kind { referent.isPossessor = isPossessor }
            if case .pronoun = expression.kind { referent.isPronoun = true }
            discourse.add(referent)
        }
    }

    private mutating func identity(
        of expression: ReferringExpression, in paragraph: AnnotatedParagraph, _ speakers: [TextSpan: Int]
    ) -> DiscourseReferent.Identity {
        switch expression.kind {
        case .name(let person, _):
            named.insert(person)
            noteAge(of: person, after: expression.tokens, in: paragraph)
            return .person(person)
        case .phrase(let gender):
            return identity(ofPhrase: expression.tokens, gender, in: paragraph)
        case .age(let years):
            guard let person = discourse.person(aged: years) else { return discourse.unnamed(nil) }
            note(person, paragraph, expression.tokens, .nominal, 0.85)
            return .person(person)
        case .pronoun(let pronoun):
            return identity(of: pronoun, expression.tokens, in: paragraph, speakers)
        case .speaker:
            return discourse.unnamed(nil)
        }
    }

    private mutating func identity(
        ofPhrase tokens: Range<Int>, _ gender: GrammaticalGender?, in paragraph: AnnotatedParagraph
    ) -> DiscourseReferent.Identity {
        guard let person = roleHolders.holder(of: tokens, in: paragraph), named.contains(person) else {
            roleHolders.markAmbiguous(tokens, in: paragraph)
            return discourse.unnamed(gender)
        }
        note(person, paragraph, tokens, .nominal, 0.9)
        return .person(person)
    }

    private mutating func identity(
        of pronoun: Pronoun, _ tokens: Range<Int>, in paragraph: AnnotatedParagraph, _ speakers: [TextSpan: Int]
    ) -> DiscourseReferent.Identity {
        if let speaker = speakers[paragraph.span(of: tokens)] {
            note(speaker, paragraph, tokens, .pronoun, 0.9)
            return .person(speaker)
        }
        guard let (referent, confidence) = discourse.antecedent(of: pronoun, in: paragraph) else {
            return discourse.unnamed(pronoun.gender)
        }
        if let person = referent.person {
            note(person, paragraph, tokens, .pronoun, confidence)
            discourse.learn(person, pronoun.gender)
        }
        return referent.identity
    }

    private mutating func resolve(
        _ expression: ReferringExpression, quotedIn speech: QuotedSpeech, _ paragraph: AnnotatedParagraph
    ) {
        let tokens = expression.tokens
        switch expression.kind {
        case .speaker:
            guard let speaker = speech.speaker else { return }
            note(speaker, paragraph, tokens, .pronoun, 0.9)
        case .name(let person, _):
            discourse.mention(DiscourseReferent(identity: .person(person), end: tokens.upperBound))
        case .phrase(let gender):
            let person = roleHolders.holder(of: tokens, in: paragraph).flatMap { named.contains($0) ? $0 : nil }
            if let person { note(person, paragraph, tokens, .nominal, 0.85) }
            let identity = person.map(DiscourseReferent.Identity.person) ?? discourse.unnamed(gender)
            discourse.mention(DiscourseReferent(identity: identity, end: tokens.upperBound))
        case .age:
            discourse.mention(DiscourseReferent(identity: discourse.unnamed(nil), end: tokens.upperBound))
        case .pronoun(let pronoun):
            guard let person = discourse.personMentioned(pronoun, by: speech.speaker) else { return }
            note(person, paragraph, tokens, .pronoun, 0.8)
            discourse.mention(DiscourseReferent(identity: .person(person), end: tokens.upperBound))
        }
    }

    /// Notes 54 in "Ann Lund, 54, left".
    private mutating func noteAge(of person: Int, after name: Range<Int>, in paragraph: AnnotatedParagraph) {
        guard paragraph.word(name.upperBound) == ",", let years = Int(paragraph.word(name.upperBound + 1)), years < 120
        else { return }
        discourse.note(age: years, of: person)
    }

    private mutating func note(
        _ person: Int, _ paragraph: AnnotatedParagraph, _ tokens: Range<Int>, _ form: Mention.Form, _ confidence: Double
    ) {
        let span = paragraph.span(of: tokens)
        found[person, default: []].append(
            Mention(span: span, surface: paragraph.text(of: span), rule: form.rawValue, confidence: confidence))
    }
}

extension CoreferenceResolver {
    private func namesByParagraph() -> [Int: [ReferringExpressionFinder.Name]] {
        var names: [Int: [ReferringExpressionFinder.Name]] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for mention in entity.mentions {
                let tokens = paragraphs[mention.span.paragraph].tokens(of: mention.span)
                names[mention.span.paragraph, default: []].append(
                    ReferringExpressionFinder.Name(person: index, tokens: tokens))
            }
        }
        return names
    }

    private func speechesByParagraph(_ quotes: [Quotation]) -> [Int: [QuotedSpeech]] {
        var speeches: [Int: [QuotedSpeech]] = [:]
        for quote in quotes where quote.kind != .indirect {
            for span in [quote.span] + quote.continued {
                let speech = QuotedSpeech(range: span.start.upTo(span.end), speaker: Self.certainSpeaker(of: quote))
                speeches[span.paragraph, default: []].append(speech)
            }
        }
        return speeches
    }

    private static func certainSpeaker(of quote: Quotation) -> Int? {
        guard case .named(_, let entity)? = quote.speaker, quote.confidence >= minimumSpeakerConfidence else {
            return nil
        }
        return entity
    }

    /// The lowest confidence of a quotation whose speaker may be called "I".
    private static let minimumSpeakerConfidence = 0.75

    /// Returns the speakers of the quotations that are attributed to "he" or "she", by the span of the pronoun.
    private func pronounsOfSpeakers(_ quotes: [Quotation]) -> [TextSpan: Int] {
        var speakers: [TextSpan: Int] = [:]
        for quote in quotes where quote.attribution == .pronoun {
            if let span = quote.speakerSpan, case .named(_, let entity)? = quote.speaker { speakers[span] = entity }
        }
        return speakers
    }
}
