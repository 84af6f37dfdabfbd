import ArticleModel
import Language
import Text

/// Finds who is named in apposition after the words for a source: Jon Pike in "The mayor, Jon Pike," and Harbour Watch in "A
/// rights group, Harbour Watch,".
struct AppositionFinder {
    /// The largest number of words between the comma and the name: "the", titles and ranks.
    private static let maximumTitleLength = 6
    /// The largest number of tokens of "across the river" behind the words.
    private static let maximumPlaceLength = 6
    /// The largest number of tokens of "and the Isles" or "and Director of the Harbour Board" behind the words.
    private static let maximumRestLength = 10
    /// The largest number of tokens in brackets behind the words.
    private static let maximumBracketLength = 16

    private let paragraphs: [ParsedParagraph]

    init(_ paragraphs: [ParsedParagraph]) { self.paragraphs = paragraphs }

    func name(after span: TextSpan) -> NamedSpan? {
        let paragraph = paragraphs[span.paragraph]
        let last = paragraph.token(startingFrom: span.end)
        if let named = nameGiven(behind: last, in: paragraph) { return named }
        let comma = endOfPhrase(from: last, in: paragraph)
        guard paragraph.kind(comma) == .comma, let next = name(from: paragraph.tokens[comma].end, in: paragraph)
        else { return nil }
        let name = paragraph.token(endingAfter: next.span.start).upTo(paragraph.token(startingFrom: next.span.end))
        guard isTitle((comma + 1).upTo(max(comma + 1, name.lowerBound)), in: paragraph), !name.isEmpty,
            !paragraph.tokens[name.lowerBound].isQuote,
            !paragraph.tokens[name.upperBound - 1].isPossessive,
            !paragraph.classes(name.upperBound).contains(.conjunction),
            !paragraph.hasFiniteVerb(at: name.upperBound)
        else { return nil }
        let head = HeadNoun(span, in: paragraph).word
        switch next.kind {
        case .person where HeadNoun.isPlural(head): return nil
        case .person:
            let isClosed = isClosed(name.upperBound, in: paragraph)
            let hasPlace = paragraph.classes(last).contains(.preposition) && paragraph.word(last) != "of"
            return (head == "one" || Description.isForHolder(head)) && !hasPlace || isClosed ? next : nil
        case .organization: return BodyKind.byNoun[head] != nil && isClosed(name.upperBound, in: paragraph) ? next : nil
        case .place, .other: return nil
        }
    }

    /// The largest number of words between somebody and the name that he gives: "who gave her first name only as".
    private static let maximumGivingLength = 9

    /// Returns Ann of "a pilot who gave her name as Ann", "a pilot named Ann" and "a pilot using the pseudonym Ann".
    private func nameGiven(behind last: Int, in paragraph: ParsedParagraph) -> NamedSpan? {
        guard
            let name = paragraph.names[
                at: paragraph.names.partitioningIndex { $0.span.start >= paragraph.tokens[last].start }],
            name.kind == .person
        else { return nil }
        let words = last.upTo(paragraph.token(endingAfter: name.span.start))
        guard (1...Self.maximumGivingLength).contains(words.count), words.allSatisfy({ paragraph.kind($0) == .word }),
            Self.wordsBeforeNamesGiven.contains(paragraph.word(words.upperBound - 1)),
            ["named", "called", "using", "identified", "known", "who"].contains(paragraph.word(last)),
            paragraph.word(last) != "who"
                || words.contains(where: { ["name", "himself", "herself", "themselves"].contains(paragraph.word($0)) })
        else { return nil }
        return name
    }

    private static let wordsBeforeNamesGiven: WordList = "named called as name pseudonym alias"

    /// Returns where the phrase ends that goes on at `index` with "(PCA)" or "and the Isles".
    private func endOfPhrase(from index: Int, in paragraph: ParsedParagraph) -> Int {
        var end = index
        if paragraph.kind(end) == .open {
            let close = end.upTo(end + Self.maximumBracketLength).first { paragraph.kind($0) == .close }
            return close.map { $0 + 1 } ?? index
        }
        if paragraph.classes(end).contains(.preposition) { return endOfPlace(from: end, in: paragraph) ?? index }
        guard paragraph.word(end) == "and" else { return index }
        end += 1
        while end < index + Self.maximumRestLength, paragraph.kind(end) == .word,
            paragraph.tokens[end].isCapitalized || ["the", "of"].contains(paragraph.word(end))
        { end += 1 }
        return end
    }

    /// Returns where "across the river" ends.
    private func endOfPlace(from preposition: Int, in paragraph: ParsedParagraph) -> Int? {
        let end = preposition.upTo(preposition + Self.maximumPlaceLength).first { paragraph.kind($0) != .word }
        guard let end, (preposition + 1).upTo(end).allSatisfy({ !paragraph.tokens[$0].endsPhrase }) else { return nil }
        return end
    }

    /// Returns the first name, or the person's to whose title that belongs: "Lund Council chair Ann Keller".
    private func name(from end: Int, in paragraph: ParsedParagraph) -> NamedSpan? {
        let index = paragraph.names.partitioningIndex { $0.span.start >= end }
        guard let first = paragraph.names[at: index], first.kind != .person,
            let next = paragraph.names[at: index + 1], next.kind == .person,
            let noun = paragraph.tokens[at: paragraph.token(endingAfter: next.span.start) - 1],
            noun.start >= first.span.end, noun.classes.contains(.sourceNoun)
        else { return paragraph.names[at: index] }
        return next
    }

    /// Whether the words can stand before a name as its title: "the", "Detective Sgt.", "the trainer", "Lund Council board member".
    private func isTitle(_ words: Range<Int>, in paragraph: ParsedParagraph) -> Bool {
        if let last = words.last,
            paragraph.classes(last).contains(.sourceNoun) || Description.isForPerson(paragraph.word(last)),
            paragraph.tokens[words].allSatisfy({ $0.isWord && (!$0.endsPhrase || $0.word == "and") })
        {
            return words.count <= 2 * Self.maximumTitleLength
        }
        return words.count <= Self.maximumTitleLength
            && words.allSatisfy { index in
                let token = paragraph.tokens[index]
                return token.kind == .stop || token.word == "the" || token.isCapitalized
                    || Description.isForPerson(token.word)
            }
    }

    /// Whether the apposition ends behind the name, and is no list or new clause: at the sentence's end, or at a comma before the
    /// verb.
    private func isClosed(_ end: Int, in paragraph: ParsedParagraph) -> Bool {
        switch paragraph.kind(end) {
        case nil, .stop: true
        case .comma: paragraph.hasFiniteVerb(at: end + 1) || paragraph.classes(end + 1).contains(.auxiliary)
        default: false
        }
    }
}
