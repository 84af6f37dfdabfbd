import ArticleModel
import Text
import Language

/// Finds the words that mean a person named before: "he", "her", "the president", and "I" of whoever is quoted.
///
/// Only where one person fits: somebody without name who may be meant as well ("a witness") leaves a pronoun alone.
/// What stands in quotation marks is the speaker's view: "he" is somebody else there.
struct CoreferenceResolver {
    private let article: CleanArticle
    private let texts: [LowercasedTokens]
    private let entities: [Entity]
    private var roleHolders: RoleHolders
    private var discourse: DiscourseModel
    private var named: Set<Int> = []
    private var found: [Int: [Mention]] = [:]

    init(_ article: CleanArticle, _ texts: [LowercasedTokens], _ entities: [Entity], _ genders: PersonGenders) {
        self.article = article
        self.texts = texts
        self.entities = entities
        roleHolders = RoleHolders(entities, texts)
        discourse = DiscourseModel(genders: genders)
    }

    /// The entities with these mentions among the others, in the order of the text.
    mutating func entities(withReferencesBeside quotes: [Quotation]) -> [Entity] {
        find(beside: quotes)
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

    /// "her" in the name of a song means nobody. Names, in order, do not overlap.
    private static func isWithin(_ reference: TextSpan, _ names: [TextSpan]) -> Bool {
        let next = names.partitioningIndex { $0.start >= reference.end }
        return next > 0 && names[next - 1].end > reference.start
    }

    private mutating func find(beside quotes: [Quotation]) {
        let names = namesByParagraph()
        let speeches = speechesByParagraph(quotes)
        let speakers = pronounsOfSpeakers(quotes)
        for (paragraph, text) in texts.enumerated() where article.paragraphs[paragraph].role != .heading {
            let expressions = ReferringExpressionFinder(
                text, names: names[paragraph] ?? [], speeches: speeches[paragraph] ?? [])
            discourse.startParagraph()
            for sentence in text.text.sentences {
                let found = expressions.expressions(in: sentence)
                discourse.subject = Self.subject(afterOpeningClauseOf: sentence, found, in: text)
                for expression in found { read(expression, paragraph, speakers) }
                if !expressions.isQuotation(sentence) { discourse.endSentence() }
            }
        }
    }

    /// Ann Lund of "In her speech, Ann Lund said": who is named behind the comma of a clause that opens with a preposition,
    /// and before whom there are pronouns alone.
    private static func subject(
        afterOpeningClauseOf sentence: Range<Int>, _ expressions: [ReferringExpression], in text: LowercasedTokens
    ) -> Int? {
        let first = text[sentence.lowerBound]
        guard ClosedClassWords.prepositions.contains(first) || ClosedClassWords.conjunctions.contains(first),
            let name = expressions.first(where: { if case .pronoun = $0.kind { false } else { true } }),
            name.speech == nil,
            case .name(let person, false) = name.kind, text[name.tokens.lowerBound - 1] == ","
        else { return nil }
        return name.tokens.lowerBound - sentence.lowerBound < maximumOpeningClauseLength ? person : nil
    }

    /// In tokens.
    private static let maximumOpeningClauseLength = 25

    private mutating func read(_ expression: ReferringExpression, _ paragraph: Int, _ speakers: [TextSpan: Int]) {
        if let speech = expression.speech {
            readSpeech(expression, speech, paragraph)
        } else {
            var referent = DiscourseReferent(
                identity: identity(expression, paragraph, speakers), end: expression.tokens.upperBound)
            if case .name(_, let isPossessor) = expression.kind { referent.isPossessor = isPossessor }
            if case .pronoun = expression.kind { referent.isPronoun = true }
            discourse.add(referent)
        }
    }

    private mutating func identity(_ expression: ReferringExpression, _ paragraph: Int, _ speakers: [TextSpan: Int])
        -> DiscourseReferent.Identity
    {
        switch expression.kind {
        case .name(let person, _):
            named.insert(person)
            noteAge(of: person, after: expression.tokens, in: texts[paragraph])
            return .person(person)
        case .phrase(let gender):
            return nominal(expression, gender, paragraph)
        case .age(let years):
            guard let person = discourse.person(aged: years) else { return discourse.unnamed(nil) }
            note(person, paragraph, expression.tokens, .nominal, 0.85)
            return .person(person)
        case .pronoun(let pronoun):
            return self.pronoun(pronoun, expression.tokens, paragraph, speakers)
        case .speaker:
            return discourse.unnamed(nil)
        }
    }

    private mutating func nominal(_ expression: ReferringExpression, _ gender: GrammaticalGender?, _ paragraph: Int)
        -> DiscourseReferent.Identity
    {
        guard let person = roleHolders.holder(of: expression.tokens, in: texts[paragraph]), named.contains(person)
        else {
            roleHolders.markAmbiguous(expression.tokens, in: texts[paragraph])
            return discourse.unnamed(gender)
        }
        note(person, paragraph, expression.tokens, .nominal, 0.9)
        return .person(person)
    }

    private mutating func pronoun(
        _ pronoun: Pronoun, _ tokens: Range<Int>, _ paragraph: Int, _ speakers: [TextSpan: Int]
    ) -> DiscourseReferent.Identity {
        if let speaker = speakers[span(paragraph, tokens)] {
            note(speaker, paragraph, tokens, .pronoun, 0.9)
            return .person(speaker)
        }
        guard let (referent, confidence) = discourse.antecedent(of: pronoun, in: texts[paragraph]) else {
            return discourse.unnamed(pronoun.gender)
        }
        if let person = referent.person {
            note(person, paragraph, tokens, .pronoun, confidence)
            discourse.learn(person, pronoun.gender)
        }
        return referent.identity
    }

    private mutating func readSpeech(_ expression: ReferringExpression, _ speech: QuotedSpeech, _ paragraph: Int) {
        switch expression.kind {
        case .speaker:
            guard let speaker = speech.speaker else { return }
            note(speaker, paragraph, expression.tokens, .pronoun, 0.9)
        case .name(let person, _):
            discourse.mention(DiscourseReferent(identity: .person(person), end: expression.tokens.upperBound))
        case .phrase(let gender):
            let person = roleHolders.holder(of: expression.tokens, in: texts[paragraph]).flatMap {
                named.contains($0) ? $0 : nil
            }
            if let person { note(person, paragraph, expression.tokens, .nominal, 0.85) }
            let identity = person.map(DiscourseReferent.Identity.person) ?? discourse.unnamed(gender)
            discourse.mention(DiscourseReferent(identity: identity, end: expression.tokens.upperBound))
        case .age:
            discourse.mention(DiscourseReferent(identity: discourse.unnamed(nil), end: expression.tokens.upperBound))
        case .pronoun(let pronoun):
            guard let person = discourse.personMentioned(pronoun, by: speech.speaker) else { return }
            note(person, paragraph, expression.tokens, .pronoun, 0.8)
            discourse.mention(DiscourseReferent(identity: .person(person), end: expression.tokens.upperBound))
        }
    }

    /// "Ann Lund, 54, left".
    private mutating func noteAge(of person: Int, after name: Range<Int>, in text: LowercasedTokens) {
        guard text[name.upperBound] == ",", let years = Int(text[name.upperBound + 1]), years < 120 else { return }
        discourse.note(age: years, of: person)
    }

    private mutating func note(
        _ person: Int, _ paragraph: Int, _ tokens: Range<Int>, _ form: Mention.Form, _ confidence: Double
    ) {
        let span = span(paragraph, tokens)
        found[person, default: []].append(
            Mention(
                span: span, surface: texts[paragraph].text.text(span.start..<span.end), rule: form.rawValue,
                confidence: confidence))
    }

    private func span(_ paragraph: Int, _ tokens: Range<Int>) -> TextSpan {
        let all = texts[paragraph].text.tokens
        let start = all[tokens.lowerBound].start
        return TextSpan(paragraph: paragraph, start: start, length: all[tokens.upperBound - 1].end - start)
    }
}

extension CoreferenceResolver {
    private func namesByParagraph() -> [Int: [ReferringExpressionFinder.Name]] {
        var names: [Int: [ReferringExpressionFinder.Name]] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for mention in entity.mentions {
                let tokens = texts[mention.span.paragraph].tokens(of: mention.span)
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
                let speech = QuotedSpeech(range: span.start..<span.end, speaker: Self.sureSpeaker(of: quote))
                speeches[span.paragraph, default: []].append(speech)
            }
        }
        return speeches
    }

    private static func sureSpeaker(of quote: Quotation) -> Int? {
        guard case .named(_, let entity)? = quote.speaker, quote.confidence >= minimumSpeakerConfidence else {
            return nil
        }
        return entity
    }

    /// Of a quotation whose speaker may be called "I".
    private static let minimumSpeakerConfidence = 0.75

    /// What the quotations say of "he" and "she" before "said".
    private func pronounsOfSpeakers(_ quotes: [Quotation]) -> [TextSpan: Int] {
        var speakers: [TextSpan: Int] = [:]
        for quote in quotes where quote.attribution == .pronoun {
            if let span = quote.speakerSpan, case .named(_, let entity)? = quote.speaker { speakers[span] = entity }
        }
        return speakers
    }
}
