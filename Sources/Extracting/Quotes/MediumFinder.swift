import ArticleModel

/// Finds where something was said: on a platform, or to an agency or station.
struct MediumFinder {
    /// By where they are named.
    private let organizations: [Place: String]

    private struct Place: Hashable {
        let paragraph: Int
        let start: Int
    }

    init(_ entities: [Entity]) {
        var organizations: [Place: String] = [:]
        for entity in entities where entity.kind == .organization {
            for mention in entity.mentions {
                organizations[Place(paragraph: mention.span.paragraph, start: mention.span.start)] = entity.name
            }
        }
        self.organizations = organizations
    }

    /// As written, such as "Truth Social".
    func medium(of site: QuoteContext) -> String? { medium(in: site.sentence, of: site.passage) }

    /// In the sentence, but not in what is said there.
    func medium(in sentence: Range<Int>, of passage: ParsedParagraph, besides contents: [Range<Int>] = []) -> String? {
        for index in sentence where passage.pieces[index].isWord && !contents.contains(where: { $0.contains(index) }) {
            let word = passage.pieces[index].word
            if Media.before.contains(word), let found = platform(at: index + 1, passage) { return found }
            if word == "told", let found = hearer(at: index + 1, passage) { return found }
        }
        return nil
    }

    private func platform(at start: Int, _ passage: ParsedParagraph) -> String? {
        guard passage.pieces.indices.contains(start), passage.pieces[start].isCapitalized else { return nil }
        let words = passage.pieces[start...].lazy.map(\.word)
        return Media.platforms.first { words.starts(with: $0) }.map { passage.text(start..<(start + $0.count)) }
    }

    private func hearer(at start: Int, _ passage: ParsedParagraph) -> String? {
        guard passage.pieces.indices.contains(start), passage.pieces[start].isWord else { return nil }
        if Media.agencies.contains(passage.word(start)) { return passage.text(start..<(start + 1)) }
        let first = passage.word(start) == "the" ? start + 1 : start
        guard passage.pieces.indices.contains(first) else { return nil }
        let places = [start, first].map { Place(paragraph: passage.paragraph, start: passage.pieces[$0].start) }
        return places.lazy.compactMap { organizations[$0] }.first
    }
}
