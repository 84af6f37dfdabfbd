import ArticleModel

/// Finds where something was said: on a platform, or to an agency or station.
struct MediumFinder {
    private let organizations: [TextSpan: String]

    init(_ entities: [Entity]) {
        var organizations: [TextSpan: String] = [:]
        for entity in entities where entity.kind == .organization {
            for mention in entity.mentions { organizations[mention.span] = entity.name }
        }
        self.organizations = organizations
    }

    /// As written, such as "Truth Social".
    func medium(of site: QuoteSite) -> String? {
        for index in site.sentence where site.pieces[index].isWord {
            let word = site.pieces[index].word
            if Media.before.contains(word), let found = platform(at: index + 1, site.passage) { return found }
            if word == "told", let found = hearer(at: index + 1, site.passage) { return found }
        }
        return nil
    }

    private func platform(at start: Int, _ passage: Passage) -> String? {
        for name in Media.platforms {
            let range = start..<(start + name.count)
            guard range.upperBound <= passage.pieces.count, passage.pieces[range].map(\.word) == name,
                passage.pieces[start].isCapitalized
            else { continue }
            return passage.text(range)
        }
        return nil
    }

    private func hearer(at start: Int, _ passage: Passage) -> String? {
        guard passage.pieces.indices.contains(start), passage.pieces[start].isWord else { return nil }
        if Media.agencies.contains(passage.word(start)) { return passage.text(start..<(start + 1)) }
        let first = passage.word(start) == "the" ? start + 1 : start
        guard passage.pieces.indices.contains(first) else { return nil }
        let places = [passage.pieces[start].start, passage.pieces[first].start]
        let found = organizations.keys.filter { $0.paragraph == passage.paragraph && places.contains($0.start) }.min()
        return found.flatMap { organizations[$0] }
    }
}
