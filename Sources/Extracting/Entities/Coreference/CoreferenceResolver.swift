import ArticleModel
import Text
import Language

/// Finds the words that refer to a person named before: "he", "her", "the president", and "I" of whoever is quoted.
///
/// Each pronoun has the most probable antecedent of those that agree, where that is probable enough; somebody unnamed ("a
/// witness") may be it as well. Pronouns outside of quotations are resolved first, since they tell who speaks; those within
/// when it is known who speaks.
struct CoreferenceResolver {
    /// Where it is at least as probable, the pronoun tells the person's gender.
    private static let probabilityToLearnFrom = 0.9

    private let article: CleanArticle
    private let paragraphs: [AnnotatedParagraph]
    private let entities: [Entity]
    private let genders: PersonGenders
    private let ranker: AntecedentRanker
    /// What may refer to somebody, by paragraph and sentence; none in headings.
    private let expressions: [[[ReferringExpression]]]
    private var roleHolders: RoleHolders
    private var discourse: DiscourseModel
    /// The persons who were named so far.
    private var named: Set<Int> = []
    private var found: [Int: [Mention]] = [:]
    private var speakersAreKnown = false
    private var antecedents = PronounAntecedents()
    /// Hears of each pronoun with its candidates and their features, the last of which is "nobody".
    private let observe: ((RankingExample) -> Void)?

    init(
        _ article: CleanArticle, _ paragraphs: [AnnotatedParagraph], _ entities: [Entity], _ genders: PersonGenders,
        ranker: AntecedentRanker = ReferenceModels.trained.pronouns, observe: ((RankingExample) -> Void)? = nil
    ) {
        self.article = article
        self.paragraphs = paragraphs
        self.entities = entities
        self.genders = genders
        self.ranker = ranker
        self.observe = observe
        expressions = Self.expressions(article, paragraphs, Self.namesByParagraph(entities, paragraphs))
        roleHolders = RoleHolders(entities, paragraphs)
        discourse = DiscourseModel(genders: genders)
    }

    /// Returns the antecedents of the pronouns that stand outside of the quotations, which are given by paragraph.
    func antecedents(outsideOf quotedSpans: [[QuotedSpan]]) -> PronounAntecedents {
        var resolver = self
        resolver.resolve(
            beside: quotedSpans.map { $0.map { QuotedSpeech(range: $0.inner, speaker: nil) } })
        return resolver.antecedents
    }

    /// Returns the entities with the words that refer to them among their mentions, in the order of the text.
    ///
    /// - Parameter antecedents: Those of the pronouns outside of quotations.
    mutating func entities(
        withReferencesBeside quotes: [Quotation], _ antecedents: PronounAntecedents
    ) -> [Entity] {
        self.antecedents = antecedents
        speakersAreKnown = true
        resolve(beside: speechesByParagraph(quotes))
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

    private mutating func resolve(beside speeches: [[QuotedSpeech]]) {
        for paragraph in paragraphs where article.paragraphs[paragraph.index].role != .heading {
            let speech = QuotedSpeeches(paragraph, speeches[at: paragraph.index] ?? [])
            for (sentence, found) in zip(paragraph.text.sentences, expressions[paragraph.index]) {
                let expressions = speech.placed(found)
                discourse.subject = Self.subject(afterOpeningClauseOf: sentence, expressions, in: paragraph)
                discourse.othersThanSubject = Self.others(thanSubjectOf: sentence, expressions, in: paragraph)
                for expression in expressions {
                    resolve(expression, SentenceInParagraph(paragraph: paragraph, range: sentence))
                }
                if !speech.isQuotation(sentence) { discourse.endSentence() }
            }
        }
    }
}

/// A sentence, with the paragraph in which it stands.
struct SentenceInParagraph {
    let paragraph: AnnotatedParagraph
    let range: Range<Int>
}

extension CoreferenceResolver {
    private mutating func resolve(_ expression: ReferringExpression, _ sentence: SentenceInParagraph) {
        let paragraph = sentence.paragraph
        guard let identity = identity(of: expression, sentence) else { return }
        let roles = GrammaticalRoleReader(paragraph: paragraph, sentence: sentence.range)
        discourse.add(
            DiscourseReferent(
                identity: identity, form: expression.form,
                role: roles.role(of: expression.tokens, isFirst: discourse.isWithoutSubject),
                speaks: roles.speaks(expression.tokens), sentence: discourse.sentence, paragraph: paragraph.index,
                order: discourse.order, tokens: expression.tokens, isInQuotation: expression.speech != nil))
    }

    /// Returns who is meant; nil for "I" and for a pronoun in a quotation that is nobody's.
    private mutating func identity(of expression: ReferringExpression, _ sentence: SentenceInParagraph)
        -> DiscourseReferent.Identity?
    {
        let paragraph = sentence.paragraph
        let tokens = expression.tokens
        switch expression.kind {
        case .name(let person):
            named.insert(person)
            if expression.speech == nil { noteAge(of: person, after: tokens, in: paragraph) }
            return .person(person)
        case .phrase(let gender):
            return identity(ofPhrase: tokens, gender, in: paragraph, isQuoted: expression.speech != nil)
        case .age(let years):
            guard expression.speech == nil, let person = discourse.person(aged: years) else {
                return discourse.unknown(nil, at: paragraph.span(of: tokens))
            }
            note(person, paragraph, tokens, .nominal, 0.85)
            return .person(person)
        case .pronoun(let gender):
            guard expression.speech == nil || speakersAreKnown else { return nil }
            return identity(ofPronoun: gender, expression, sentence)
        case .speaker:
            if let speaker = expression.speech?.speaker { note(speaker, paragraph, tokens, .pronoun, 0.9) }
            return nil
        }
    }

    private mutating func identity(
        ofPhrase tokens: Range<Int>, _ gender: GrammaticalGender?, in paragraph: AnnotatedParagraph, isQuoted: Bool
    ) -> DiscourseReferent.Identity {
        guard let person = roleHolders.holder(of: tokens, in: paragraph), named.contains(person) else {
            if !isQuoted { roleHolders.markAmbiguous(tokens, in: paragraph) }
            return discourse.unnamed(
                paragraph.word(tokens.upperBound - 1), paragraph.word(tokens.lowerBound), gender,
                at: paragraph.span(of: tokens))
        }
        note(person, paragraph, tokens, .nominal, isQuoted ? 0.85 : 0.9)
        return .person(person)
    }

    private mutating func identity(
        ofPronoun gender: GrammaticalGender, _ expression: ReferringExpression, _ sentence: SentenceInParagraph
    ) -> DiscourseReferent.Identity {
        let paragraph = sentence.paragraph
        let span = paragraph.span(of: expression.tokens)
        let known = expression.speech == nil ? antecedents[span] : nil
        let antecedent = known ?? antecedent(of: occurrence(gender, expression, sentence), at: span)
        if expression.speech == nil { antecedents[span] = antecedent }
        discourse.resolve(gender, to: antecedent.identity)
        if case .person(let person) = antecedent.identity, antecedent.isLikely {
            note(person, paragraph, expression.tokens, .pronoun, antecedent.probability)
            if antecedent.probability >= Self.probabilityToLearnFrom { discourse.learn(person, gender) }
        }
        return antecedent.identity
    }

    private func occurrence(
        _ gender: GrammaticalGender, _ expression: ReferringExpression, _ sentence: SentenceInParagraph
    ) -> PronounOccurrence {
        let roles = GrammaticalRoleReader(paragraph: sentence.paragraph, sentence: sentence.range)
        let token = expression.tokens.lowerBound
        let before = sentence.range.lowerBound.upTo(token)
        return PronounOccurrence(
            gender: gender, role: roles.role(of: expression.tokens, isFirst: discourse.isWithoutSubject),
            sentence: discourse.sentence, paragraph: sentence.paragraph, token: token,
            sentenceStart: sentence.range.lowerBound,
            opensSentence: before.allSatisfy {
                !sentence.paragraph.isWord($0) || ClosedClassWords.conjunctions.contains(sentence.paragraph.word($0))
            }, opensParagraph: sentence.range.lowerBound == 0, speaks: roles.speaks(expression.tokens),
            speech: expression.speech)
    }

    private mutating func antecedent(of pronoun: PronounOccurrence, at span: TextSpan) -> PronounAntecedent {
        let all = discourse.candidates(for: pronoun)
        let blocking = all.first { $0.nearest.sentence < pronoun.sentence && $0.isNewUnnamedSubject(discourse) }
        let candidates = blocking.map { all.without(blockedBy: $0) } ?? all
        let features = AntecedentFeatureExtractor(pronoun: pronoun, candidates: candidates, discourse: discourse)
            .features()
        observe?(
            RankingExample(
                span: span, context: pronoun.context,
                candidates: candidates.map { if case .person(let index) = $0.identity { index } else { nil } }, features
            ))
        let probabilities = ranker.probabilities(of: features, in: pronoun.context)
        let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
        if best < candidates.count, candidates[best].identity.isPerson {
            return PronounAntecedent(
                identity: candidates[best].identity, probability: rounded(probabilities[best]),
                isLikely: probabilities[best] >= pronoun.context.minimumProbability)
        }
        // Whoever of the unnamed it is, it is nobody who is named.
        let named = zip(candidates, probabilities).reduce(0) { $0 + ($1.0.identity.isPerson ? $1.1 : 0) }
        let unnamed =
            best < candidates.count
            ? candidates[best].identity : blocking?.identity ?? likeliestUnnamed(of: candidates, probabilities)
        return PronounAntecedent(
            identity: unnamed ?? discourse.unknown(pronoun.gender, at: span), probability: rounded(1 - named),
            isLikely: 1 - named >= pronoun.context.minimumProbability)
    }

    /// Returns who of the unnamed it may be, where nobody is likelier still: "She" after "He met a victim".
    private func likeliestUnnamed(of candidates: [AntecedentCandidate], _ probabilities: [Double])
        -> DiscourseReferent.Identity?
    {
        let unnamed = candidates.indices.filter { !candidates[$0].identity.isPerson }
        let likeliest = unnamed.max { probabilities[$0] < probabilities[$1] }
        return likeliest.flatMap {
            probabilities[$0] >= Self.minimumProbabilityOfUnnamed ? candidates[$0].identity : nil
        }
    }

    /// Somebody unnamed stands for a pronoun from here on: the row says who was spoken of, and names nobody.
    private static let minimumProbabilityOfUnnamed = 0.2

    private func rounded(_ probability: Double) -> Double { (probability * 1000).rounded() / 1000 }

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

extension ReferringExpression {
    fileprivate var form: DiscourseReferent.Form {
        switch kind {
        case .name: .name
        case .pronoun: .pronoun
        case .phrase, .age, .speaker: .nominal
        }
    }
}

extension CoreferenceResolver {
    private static func expressions(
        _ article: CleanArticle, _ paragraphs: [AnnotatedParagraph], _ names: [Int: [ReferringExpressionFinder.Name]]
    ) -> [[[ReferringExpression]]] {
        paragraphs.map { paragraph in
            guard article.paragraphs[paragraph.index].role != .heading else { return [] }
            let finder = ReferringExpressionFinder(paragraph, names: names[paragraph.index] ?? [])
            return paragraph.text.sentences.map(finder.expressions)
        }
    }

    private static func namesByParagraph(
        _ entities: [Entity], _ paragraphs: [AnnotatedParagraph]
    ) -> [Int: [ReferringExpressionFinder.Name]] {
        var names: [Int: [ReferringExpressionFinder.Name]] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            for mention in entity.mentions where mention.form == .name {
                let tokens = paragraphs[mention.span.paragraph].tokens(of: mention.span)
                names[mention.span.paragraph, default: []].append(
                    ReferringExpressionFinder.Name(person: index, tokens: tokens))
            }
        }
        return names
    }

    private func speechesByParagraph(_ quotes: [Quotation]) -> [[QuotedSpeech]] {
        var speeches: [[QuotedSpeech]] = Array(repeating: [], count: paragraphs.count)
        for quote in quotes where quote.kind != .indirect {
            for span in [quote.span] + quote.continued {
                let speech = QuotedSpeech(range: span.start.upTo(span.end), speaker: Self.certainSpeaker(of: quote))
                speeches[span.paragraph].append(speech)
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

    /// The lowest confidence of a quotation whose speaker may be called "I": one in eight is wrong there.
    private static let minimumSpeakerConfidence = 0.87
}
