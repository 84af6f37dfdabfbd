import ArticleModel

/// Finds where something was said: on a platform, or to an agency or station.
struct MediumFinder {
    /// The names of the organizations by the position of their mentions.
    private let organizations: [Position: String]

    private struct Position: Hashable {
        let paragraph: Int
        let start: Int
    }

    init(_ entities: [Entity]) {
        var organizations: [Position: String] = [:]
        for entity in entities where entity.kind == .organization {
            for mention in entity.mentions {
                organizations[Position(paragraph: mention.span.paragraph, start: mention.span.start)] = entity.name
            }
        }
        self.organizations = organizations
    }

    /// Returns the medium as it is written, such as "Truth Social".
    func medium(of context: QuoteContext) -> String? { medium(in: context.sentence, of: context.paragraph) }

    /// Returns the medium that the sentence names outside of its content.
    func medium(in sentence: Range<Int>, of paragraph: ParsedParagraph, besides contents: [Range<Int>] = []) -> String?
    {
        for index in sentence where paragraph.tokens[index].isWord && !contents.contains(where: { $0.contains(index) })
        {
            let word = paragraph.tokens[index].word
            if Media.before.contains(word), let found = platform(at: index + 1, paragraph) { return found }
            if word == "told", let found = addressee(at: index + 1, paragraph) { return found }
        }
        return nil
    }

    private func platform(at start: Int, _ paragraph: ParsedParagraph) -> String? {
        guard paragraph.tokens.indices.contains(start), paragraph.tokens[start].isCapitalized else { return nil }
        let words = paragraph.tokens[start...].lazy.map(\.word)
        return Media.platforms.first { words.starts(with: $0) }.map { paragraph.text(start.upTo(start + $0.count)) }
    }

    private func addressee(at start: Int, _ paragraph: ParsedParagraph) -> String? {
        guard paragraph.tokens.indices.contains(start), paragraph.tokens[start].isWord else { return nil }
        if Media.agencies.contains(paragraph.word(start)) { return paragraph.text(start.upTo(start + 1)) }
        let first = paragraph.word(start) == "the" ? start + 1 : start
        guard paragraph.tokens.indices.contains(first) else { return nil }
        let positions = [start, first].map { Position(paragraph: paragraph.index, start: paragraph.tokens[$0].start) }
        return positions.lazy.compactMap { organizations[$0] }.first
    }
}
