import Text
import ArticleModel

/// An entity that a description may mean.
struct DescriptionCandidate {
    let entity: Int
    /// The name that stands nearest before the description, or after it where none stands before.
    let nearest: NamedSpan
    /// The sentences from the nearest name to the description; nil where it is only named later.
    let sentencesBack: Int?
    let isNamedInQuotation: Bool
    let isFirstNameOfSentence: Bool
    /// Whether nothing but an article or a title stands before it in its sentence.
    let opensSentence: Bool
    /// Whether a preposition or "told" stands before the name: "on Twitter", "told Reuters".
    let isOblique: Bool
    /// Whether the name is a possessor: "Reuters’s editor".
    let isPossessor: Bool
}

/// Finds the entities that a description may mean: those named in the paragraphs before, and right after.
struct DescriptionCandidateFinder {
    /// The largest number of paragraphs back, and ahead, in which a name is looked for.
    private static let maximumParagraphsBack = 30
    private static let maximumParagraphsAhead = 2
    /// The largest number of names of a paragraph that are looked at; none of news has more.
    private static let maximumNames = 200

    /// The largest number of candidates; each is compared with all others.
    private static let maximumCandidates = 60
    /// The largest number of tokens before a name that opens its sentence: "The".
    private static let maximumOpening = 2

    private let paragraphs: [ParsedParagraph]
    private let sentences: SentenceNumbers

    init(_ paragraphs: [ParsedParagraph]) {
        self.paragraphs = paragraphs
        sentences = SentenceNumbers(paragraphs)
    }

    /// Returns the candidates that the condition admits, the nearest first, those that are only named later last.
    func candidates(for span: TextSpan, _ isPossible: (NamedSpan) -> Bool) -> [DescriptionCandidate] {
        var seen: Set<Int> = []
        var candidates: [DescriptionCandidate] = []
        for name in before(span)
        where candidates.count < Self.maximumCandidates && isPossible(name) && seen.insert(name.entity).inserted {
            candidates.append(candidate(name, sentences[span] - sentences[name.span]))
        }
        for name in after(span)
        where candidates.count < Self.maximumCandidates && isPossible(name) && seen.insert(name.entity).inserted {
            candidates.append(candidate(name, nil))
        }
        return candidates
    }

    private func candidate(_ name: NamedSpan, _ sentencesBack: Int?) -> DescriptionCandidate {
        let paragraph = paragraphs[name.span.paragraph]
        let token = paragraph.token(endingAfter: name.span.start)
        let isQuoted = token >= paragraph.tokens.count || paragraph.tokens[token].isQuote
        return DescriptionCandidate(
            entity: name.entity, nearest: name, sentencesBack: sentencesBack, isNamedInQuotation: isQuoted,
            isFirstNameOfSentence: !isQuoted && isFirst(name, ofSentenceAt: token, in: paragraph),
            opensSentence: !isQuoted && token - paragraph.sentences[token].lowerBound <= Self.maximumOpening,
            isOblique: !isQuoted && isOblique(token, in: paragraph),
            isPossessor: !isQuoted && paragraph.tokens[paragraph.token(startingFrom: name.span.end) - 1].isPossessive)
    }

    private func isOblique(_ name: Int, in paragraph: ParsedParagraph) -> Bool {
        let before = paragraph.classes(name - 1).contains(.article) ? name - 2 : name - 1
        return paragraph.classes(before).contains(.preposition)
            || ReportingVerbs.formsOfTell.contains(paragraph.word(before))
    }

    private func isFirst(_ name: NamedSpan, ofSentenceAt token: Int, in paragraph: ParsedParagraph) -> Bool {
        let start = paragraph.tokens[paragraph.sentences[token].lowerBound].start
        let first = paragraph.names[at: paragraph.names.partitioningIndex { $0.span.start >= start }]
        return first?.span == name.span
    }

    /// The names before the span, the nearest first.
    private func before(_ span: TextSpan) -> [NamedSpan] {
        max(0, span.paragraph - Self.maximumParagraphsBack).upTo(span.paragraph + 1).reversed().flatMap {
            paragraphs[$0].names.names(before: span).suffix(Self.maximumNames).reversed()
        }
    }

    /// The names within the span and after it.
    private func after(_ span: TextSpan) -> [NamedSpan] {
        span.paragraph.upTo(min(paragraphs.count, span.paragraph + Self.maximumParagraphsAhead + 1)).flatMap { index in
            let names = paragraphs[index].names
            return names[names.names(before: span).endIndex...].prefix(Self.maximumNames)
        }
    }
}
