import ArticleModel

/// Finds the firm, office or paper that "it" in "it said" means: whoever spoke last or was the subject last, and no
/// further back than the paragraph before.
struct InstitutionResolver {
    /// The largest number of tokens of a paragraph in which a subject is looked for: more than the longest of news has.
    private static let maximumTokens = 2_000

    private let paragraphs: [ParsedParagraph]
    private let entities: [Entity]

    init(_ paragraphs: [ParsedParagraph], _ entities: [Entity]) {
        self.paragraphs = paragraphs
        self.entities = entities
    }

    func antecedent(at span: TextSpan, history: SpeakerHistory) -> SpeakerHistory.Antecedent? {
        for paragraphIndex in max(0, span.paragraph - 1).upTo(span.paragraph + 1).reversed() {
            let source = history.sources(before: span, in: paragraphIndex).last
            let subject = lastSubject(before: span, in: paragraphIndex)
            guard let nearest = [source?.span, subject].compactMap(\.self).max() else { continue }
            if let source, source.span == nearest, isInstitution(source.antecedent) { return source.antecedent }
            return subject.flatMap { $0 == nearest ? institution($0) : nil }
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
            if !paragraph.tokens[sentence.lowerBound].isQuote, let subject { return paragraph.span(of: subject) }
            end = sentence.lowerBound
        }
        return nil
    }

    private func institution(_ subject: TextSpan) -> SpeakerHistory.Antecedent? {
        let paragraph = paragraphs[subject.paragraph]
        let named = paragraph.names.first { subject.start <= $0.span.start && $0.span.start < subject.end }
        if let named {
            let words = paragraph.token(startingFrom: subject.start).upTo(
                paragraph.token(startingFrom: named.span.start))
            let isHeadNoun = !words.contains { paragraph.classes($0).contains(.preposition) }
            return named.kind == .organization && isHeadNoun ? .named(named.entity) : nil
        }
        return isInstitution(.unnamed(subject)) ? .unnamed(subject) : nil
    }

    /// A noun for a body or paper, and for one of them: not "officials".
    private func isInstitution(_ antecedent: SpeakerHistory.Antecedent) -> Bool {
        switch antecedent {
        case .named(let entity): return entities[entity].kind == .organization
        case .unnamed(let span):
            let paragraph = paragraphs[span.paragraph]
            let head = HeadNoun(span, in: paragraph).word
            return SourceNouns.all.contains(head) && PersonLexicon.nouns[head] == nil && !head.hasSuffix("s")
                && !paragraph.tokens[paragraph.token(startingFrom: span.start)].isPossessive
        }
    }
}
