import ArticleModel

/// Finds the firm, office or paper that "it" in "it said" means: whoever spoke last or was the subject last, and no
/// further back than the paragraph before.
struct InstitutionResolver {
    private let passages: [ParsedParagraph]
    private let entities: [Entity]

    init(_ passages: [ParsedParagraph], _ entities: [Entity]) {
        self.passages = passages
        self.entities = entities
    }

    func antecedent(at span: TextSpan, spoken: SpokenNames) -> PronounResolver.Antecedent? {
        for paragraph in (max(0, span.paragraph - 1)...span.paragraph).reversed() {
            let source = spoken.sources(before: span, in: paragraph).last
            let subject = lastSubject(before: span, in: paragraph)
            guard let nearest = [source?.span, subject].compactMap(\.self).max() else { continue }
            if let source, source.span == nearest, isInstitution(source.who) { return source.who }
            return subject.flatMap { $0 == nearest ? institution($0) : nil }
        }
        return nil
    }

    /// The subject of the last sentence before that begins with one.
    private func lastSubject(before span: TextSpan, in paragraph: Int) -> TextSpan? {
        let passage = passages[paragraph]
        var end = passage.pieces.count
        if paragraph == span.paragraph {
            let piece = passage.piece(behind: span.start)
            guard passage.sentences.indices.contains(piece) else { return nil }
            end = passage.sentences[piece].lowerBound
        }
        while end > 0 {
            let sentence = passage.sentences[end - 1]
            let subject = Subjects(passage).clauseSubject(from: sentence.lowerBound, to: sentence.upperBound)
            if !passage.pieces[sentence.lowerBound].isQuote, let subject { return passage.span(of: subject) }
            end = sentence.lowerBound
        }
        return nil
    }

    private func institution(_ subject: TextSpan) -> PronounResolver.Antecedent? {
        let passage = passages[subject.paragraph]
        let named = passage.names.first { subject.start <= $0.span.start && $0.span.start < subject.end }
        if let named {
            let words = passage.piece(from: subject.start)..<passage.piece(from: named.span.start)
            let isHead = !words.contains { passage.classes($0).contains(.preposition) }
            return named.kind == .organization && isHead ? .named(named.entity) : nil
        }
        return isInstitution(.stranger(subject)) ? .stranger(subject) : nil
    }

    /// A noun for a body or paper, and for one of them: not "officials".
    private func isInstitution(_ who: PronounResolver.Antecedent) -> Bool {
        switch who {
        case .named(let entity): return entities[entity].kind == .organization
        case .stranger(let span):
            let passage = passages[span.paragraph]
            let head = SourceHead(span, in: passage).word
            return SourceNouns.all.contains(head) && PersonWords.nouns[head] == nil && !head.hasSuffix("s")
                && !passage.pieces[passage.piece(from: span.start)].isPossessive
        }
    }
}
