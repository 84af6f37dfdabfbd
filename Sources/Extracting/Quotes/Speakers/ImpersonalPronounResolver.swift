import ArticleModel
import Language

/// Finds what "it" and "they" mean as a source: the firm, office or paper, or the people, that spoke last or were the subject
/// last, and no further back than the paragraph before.
struct ImpersonalPronounResolver {
    /// The pronouns for what is no one person.
    enum Pronoun {
        case it, they

        init?(_ word: String) {
            switch word {
            case "it": self = .it
            case "they", "them", "their": self = .they
            default: return nil
            }
        }
    }

    /// The largest number of tokens of a paragraph in which a subject is looked for: more than the longest of news has.
    private static let maximumTokens = 2_000

    private let paragraphs: [ParsedParagraph]
    private let entities: [Entity]

    init(_ paragraphs: [ParsedParagraph], _ entities: [Entity]) {
        self.paragraphs = paragraphs
        self.entities = entities
    }

    func antecedent(of pronoun: Pronoun, at span: TextSpan, history: SpeakerHistory) -> SpeakerHistory.Antecedent? {
        for paragraphIndex in max(0, span.paragraph - 1).upTo(span.paragraph + 1).reversed() {
            let source = history.sources(before: span, in: paragraphIndex).last
            let subject = lastSubject(before: span, in: paragraphIndex)
            guard let nearest = [source?.span, subject].compactMap(\.self).max() else { continue }
            if let source, source.span == nearest,
                mayBe(source.antecedent, pronoun) || pronoun == .it && isPlace(source.antecedent)
            {
                return source.antecedent
            }
            return subject.flatMap { $0 == nearest ? antecedent(subject: $0, of: pronoun) : nil }
        }
        return nil
    }

    /// The subject of the last sentence before that begins with one.
    private func lastSubject(before span: TextSpan, in paragraphIndex: Int) -> TextSpan? {
        let paragraph = paragraphs[paragraphIndex]
        var end = paragraph.tokens.count
        if paragraphIndex == span.paragraph {
            let token = paragraph.token(endingAfter: span.start)
            guard paragraph.sentences.indices.contains(token) else { return nil }
            end = paragraph.sentences[token].lowerBound
        }
        let furthest = max(0, end - Self.maximumTokens)
        while end > furthest {
            let sentence = paragraph.sentences[end - 1]
            let subject = SubjectFinder(paragraph).clauseSubject(from: sentence.lowerBound, to: sentence.upperBound)
            if !paragraph.tokens[sentence.lowerBound].isQuote, let subject {
                return paragraph.span(of: joined(subject, to: sentence.upperBound, in: paragraph))
            }
            end = sentence.lowerBound
        }
        return nil
    }

    /// Returns "Ann Lund and Per Holm" for "Ann Lund".
    private func joined(_ subject: Range<Int>, to end: Int, in paragraph: ParsedParagraph) -> Range<Int> {
        guard paragraph.word(subject.upperBound) == "and",
            let next = NounPhraseChunker(paragraph: paragraph).phrase(startingAt: subject.upperBound + 1, to: end)
        else { return subject }
        return subject.lowerBound.upTo(next.upperBound)
    }

    private func antecedent(subject: TextSpan, of pronoun: Pronoun) -> SpeakerHistory.Antecedent? {
        let paragraph = paragraphs[subject.paragraph]
        let named = paragraph.names.first { subject.start <= $0.span.start && $0.span.start < subject.end }
        if let named, !(pronoun == .they && areJoined(subject)) {
            if !paragraph.hasPreposition(from: subject.start, to: named.span.start),
                mayBe(.named(named.entity), pronoun)
            {
                return .named(named.entity)
            }
            if isOneNamed(named, subject) { return nil }
        }
        return unnamed(subject, pronoun)
    }

    /// Whether the subject is one who is named: "Tom Williams" are not several.
    private func isOneNamed(_ named: NamedSpan, _ subject: TextSpan) -> Bool {
        named.kind != .organization && named.span.end >= subject.end
    }

    private func unnamed(_ subject: TextSpan, _ pronoun: Pronoun) -> SpeakerHistory.Antecedent? {
        mayBe(.unnamed(subject), pronoun) ? .unnamed(subject) : nil
    }

    /// Whether a country or town has spoken: "Norway rejected the plan. It said".
    private func isPlace(_ antecedent: SpeakerHistory.Antecedent) -> Bool {
        if case .named(let entity) = antecedent { entities[entity].kind == .place } else { false }
    }

    private func mayBe(_ antecedent: SpeakerHistory.Antecedent, _ pronoun: Pronoun) -> Bool {
        switch (antecedent, pronoun) {
        case (.named(let entity), .it): entities[entity].kind == .organization
        // "They" are seldom a body: a team, or whoever else was spoken of as many.
        case (.named(let entity), .they):
            entities[entity].kind == .organization && BodyKind(ofName: entities[entity].name) == .team
        case (.unnamed(let span), .it): isInstitution(span)
        case (.unnamed(let span), .they): areSeveral(span)
        }
    }

    /// A noun for a body or paper, and for one of them: not "officials".
    private func isInstitution(_ span: TextSpan) -> Bool {
        let paragraph = paragraphs[span.paragraph]
        let head = HeadNoun(span, in: paragraph).word
        return (SourceNouns.all.contains(head) || BodyKind.byNoun[head] != nil) && PersonLexicon.nouns[head] == nil
            && !head.hasSuffix("s") && !paragraph.tokens[paragraph.token(startingFrom: span.start)].isPossessive
    }

    /// Whether the words are for people or for more than one: "officials", "police", "Ann Lund and Per Holm".
    private func areSeveral(_ span: TextSpan) -> Bool {
        if areJoined(span) { return true }
        let head = HeadNoun(span, in: paragraphs[span.paragraph]).word
        return HeadNoun.isPlural(head) || ["police", "family", "couple"].contains(head)
    }

    private func areJoined(_ span: TextSpan) -> Bool {
        let paragraph = paragraphs[span.paragraph]
        let words = paragraph.token(startingFrom: span.start).upTo(paragraph.token(startingFrom: span.end))
        return words.contains { paragraph.word($0) == "and" }
    }
}
