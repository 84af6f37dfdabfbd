import ArticleModel
import Language

/// Finds who is named in apposition after the words for a source: Jon Pike in "The mayor, Jon Pike," and Harbour Watch in "A
/// rights group, Harbour Watch,".
struct AppositionFinder {
    /// The largest number of words between the comma and the name: "the", titles and ranks.
    private static let maximumTitleLength = 6
    /// The largest number of tokens of "(PCA)" or "and the Isles" behind the words.
    private static let maximumRestLength = 6

    private let paragraphs: [ParsedParagraph]

    init(_ paragraphs: [ParsedParagraph]) { self.paragraphs = paragraphs }

    func name(after span: TextSpan) -> NamedSpan? {
        let paragraph = paragraphs[span.paragraph]
        let comma = endOfPhrase(from: paragraph.token(startingFrom: span.end), in: paragraph)
        guard paragraph.kind(comma) == .comma, let next = firstName(from: paragraph.tokens[comma].end, in: paragraph)
        else { return nil }
        let name = paragraph.token(endingAfter: next.span.start).upTo(paragraph.token(startingFrom: next.span.end))
        guard isTitle((comma + 1).upTo(max(comma + 1, name.lowerBound)), in: paragraph), !name.isEmpty,
            !paragraph.tokens[name.lowerBound].isQuote,
            !paragraph.tokens[name.upperBound - 1].isPossessive,
            !paragraph.classes(name.upperBound).contains(.conjunction)
        else { return nil }
        let head = HeadNoun(span, in: paragraph).word
        switch next.kind {
        case .person: return Description.isForPerson(head) || isClosed(name.upperBound, in: paragraph) ? next : nil
        case .organization: return BodyKind.byNoun[head] != nil && isClosed(name.upperBound, in: paragraph) ? next : nil
        case .place, .other: return nil
        }
    }

    /// Returns where the phrase ends that goes on at `index` with "(PCA)" or "and the Isles".
    private func endOfPhrase(from index: Int, in paragraph: ParsedParagraph) -> Int {
        var end = index
        if paragraph.kind(end) == .open {
            let close = end.upTo(end + Self.maximumRestLength).first { paragraph.kind($0) == .close }
            return close.map { $0 + 1 } ?? index
        }
        guard paragraph.word(end) == "and" else { return index }
        end += 1
        while end < index + Self.maximumRestLength, paragraph.kind(end) == .word,
            paragraph.tokens[end].isCapitalized || ["the", "of"].contains(paragraph.word(end))
        { end += 1 }
        return end
    }

    private func firstName(from end: Int, in paragraph: ParsedParagraph) -> NamedSpan? {
        paragraph.names[at: paragraph.names.partitioningIndex { $0.span.start >= end }]
    }

    /// Whether the words can stand before a name as its title: "the", "Detective Sgt.", "the trainer".
    private func isTitle(_ words: Range<Int>, in paragraph: ParsedParagraph) -> Bool {
        words.count <= Self.maximumTitleLength
            && words.allSatisfy { index in
                let token = paragraph.tokens[index]
                return token.kind == .stop || token.word == "the" || token.isCapitalized
                    || PersonLexicon.nouns[token.word] != nil
            }
    }

    /// Whether the apposition ends behind the name, and is no list or new clause: at a comma or the sentence's end.
    private func isClosed(_ end: Int, in paragraph: ParsedParagraph) -> Bool {
        [nil, .comma, .stop].contains(paragraph.kind(end))
    }
}
