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
    private var offices: RoleHolders
    private var antecedents: Antecedents
    private var named: Set<Int> = []
    private var found: [Int: [Mention]] = [:]

    init(_ article: CleanArticle, _ texts: [LowercasedTokens], _ entities: [Entity], _ genders: PersonGenders) {
        self.article = article
        self.texts = texts
        self.entities = entities
        offices = RoleHolders(entities, texts)
        antecedents = Antecedents(genders: genders)
    }

    /// The entities with these mentions among the others, in the order of the text.
    mutating func added(beside quotes: [Quotation]) -> [Entity] {
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
            let signs = ReferringExpressionFinder(
                text, names: names[paragraph] ?? [], speeches: speeches[paragraph] ?? [])
            antecedents.startParagraph()
            for sentence in text.text.sentences {
                let found = signs.signs(in: sentence)
                antecedents.subject = Self.subject(behindFrontOf: sentence, found, in: text)
                for sign in found { read(sign, paragraph, speakers) }
                if !signs.isQuotation(sentence) { antecedents.endSentence() }
            }
        }
    }

    /// Ann Lund of "In her speech, Ann Lund said": who is named behind the comma of a clause that opens with a preposition,
    /// and before whom there are pronouns alone.
    private static func subject(behindFrontOf sentence: Range<Int>, _ signs: [Sign], in text: LowercasedTokens) -> Int?
    {
        let first = text[sentence.lowerBound]
        guard FunctionWords.prepositions.contains(first) || FunctionWords.conjunctions.contains(first),
            let name = signs.first(where: { if case .pronoun = $0.kind { false } else { true } }), name.speech == nil,
            case .name(let person, false) = name.kind, text[name.tokens.lowerBound - 1] == ","
        else { return nil }
        return name.tokens.lowerBound - sentence.lowerBound < longestFront ? person : nil
    }

    /// In tokens.
    private static let longestFront = 25

    private mutating func read(_ sign: Sign, _ paragraph: Int, _ speakers: [TextSpan: Int]) {
        if let speech = sign.speech {
            readSpeech(sign, speech, paragraph)
        } else {
            var figure = Figure(who: who(sign, paragraph, speakers), end: sign.tokens.upperBound)
            if case .name(_, let isPossessor) = sign.kind { figure.isPossessor = isPossessor }
            if case .pronoun = sign.kind { figure.isPronoun = true }
            antecedents.add(figure)
        }
    }

    private mutating func who(_ sign: Sign, _ paragraph: Int, _ speakers: [TextSpan: Int]) -> Figure.Who {
        switch sign.kind {
        case .name(let person, _):
            named.insert(person)
            noteAge(of: person, behind: sign.tokens, in: texts[paragraph])
            return .person(person)
        case .phrase(let gender):
            return nominal(sign, gender, paragraph)
        case .aged(let years):
            guard let person = antecedents.aged(years) else { return antecedents.stranger(nil) }
            note(person, paragraph, sign.tokens, .nominal, 0.85)
            return .person(person)
        case .pronoun(let pronoun):
            return self.pronoun(pronoun, sign.tokens, paragraph, speakers)
        case .speaker:
            return antecedents.stranger(nil)
        }
    }

    private mutating func nominal(_ sign: Sign, _ gender: GrammaticalGender?, _ paragraph: Int) -> Figure.Who {
        guard let person = offices.holder(of: sign.tokens, in: texts[paragraph]), named.contains(person) else {
            offices.blur(sign.tokens, in: texts[paragraph])
            return antecedents.stranger(gender)
        }
        note(person, paragraph, sign.tokens, .nominal, 0.9)
        return .person(person)
    }

    private mutating func pronoun(
        _ pronoun: Pronoun, _ tokens: Range<Int>, _ paragraph: Int, _ speakers: [TextSpan: Int]
    ) -> Figure.Who {
        if let speaker = speakers[span(paragraph, tokens)] {
            note(speaker, paragraph, tokens, .pronoun, 0.9)
            return .person(speaker)
        }
        guard let (figure, confidence) = antecedents.antecedent(of: pronoun, in: texts[paragraph]) else {
            return antecedents.stranger(pronoun.gender)
        }
        if let person = figure.person {
            note(person, paragraph, tokens, .pronoun, confidence)
            antecedents.learn(person, pronoun.gender)
        }
        return figure.who
    }

    private mutating func readSpeech(_ sign: Sign, _ speech: Speech, _ paragraph: Int) {
        switch sign.kind {
        case .speaker:
            guard let speaker = speech.speaker else { return }
            note(speaker, paragraph, sign.tokens, .pronoun, 0.9)
        case .name(let person, _):
            antecedents.mention(Figure(who: .person(person), end: sign.tokens.upperBound))
        case .phrase(let gender):
            let person = offices.holder(of: sign.tokens, in: texts[paragraph]).flatMap { named.contains($0) ? $0 : nil }
            if let person { note(person, paragraph, sign.tokens, .nominal, 0.85) }
            let who = person.map(Figure.Who.person) ?? antecedents.stranger(gender)
            antecedents.mention(Figure(who: who, end: sign.tokens.upperBound))
        case .aged:
            antecedents.mention(Figure(who: antecedents.stranger(nil), end: sign.tokens.upperBound))
        case .pronoun(let pronoun):
            guard let person = antecedents.spokenOf(pronoun, by: speech.speaker) else { return }
            note(person, paragraph, sign.tokens, .pronoun, 0.8)
            antecedents.mention(Figure(who: .person(person), end: sign.tokens.upperBound))
        }
    }

    /// "Ann Lund, 54, left".
    private mutating func noteAge(of person: Int, behind name: Range<Int>, in text: LowercasedTokens) {
        guard text[name.upperBound] == ",", let years = Int(text[name.upperBound + 1]), years < 120 else { return }
        antecedents.note(age: years, of: person)
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

    private func speechesByParagraph(_ quotes: [Quotation]) -> [Int: [Speech]] {
        var speeches: [Int: [Speech]] = [:]
        for quote in quotes where quote.kind != .indirect {
            for span in [quote.span] + quote.continued {
                let speech = Speech(range: span.start..<span.end, speaker: Self.sureSpeaker(of: quote))
                speeches[span.paragraph, default: []].append(speech)
            }
        }
        return speeches
    }

    private static func sureSpeaker(of quote: Quotation) -> Int? {
        guard case .named(_, let entity)? = quote.speaker, quote.confidence >= leastConfidence else { return nil }
        return entity
    }

    /// Of a quotation whose speaker may be called "I".
    private static let leastConfidence = 0.75

    /// What the quotations say of "he" and "she" before "said".
    private func pronounsOfSpeakers(_ quotes: [Quotation]) -> [TextSpan: Int] {
        var speakers: [TextSpan: Int] = [:]
        for quote in quotes where quote.attribution == .pronoun {
            if let span = quote.speakerSpan, case .named(_, let entity)? = quote.speaker { speakers[span] = entity }
        }
        return speakers
    }
}
