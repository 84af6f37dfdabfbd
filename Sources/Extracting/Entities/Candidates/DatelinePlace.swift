import ArticleModel
import Language

/// The place from which a report was filed: the cleaner found that it is one, in capitals or not.
struct DatelinePlace {
    private let name: NameCandidate?

    /// Finds no place where the first paragraph does not begin with it, or where the dateline has several.
    init(_ dateline: Dateline?, in first: AnnotatedParagraph?) {
        let written = dateline?.place.map { Array($0.unicodeScalars.prefix { $0 != "," }) }
        guard let written, let first, !written.contains("/"), first.text.scalars.starts(with: written),
            let end = first.text.tokens.firstIndex(where: { $0.start >= written.count }), end > 0,
            first.text.tokens[end - 1].end == written.count
        else {
            name = nil
            return
        }
        name = NameCandidate(first.index, 0.upTo(end), key: first.key(0.upTo(end)), .dateline)
    }

    /// Returns the candidates with the place instead of those that overlap it.
    func inserted(into candidates: [NameCandidate]) -> [NameCandidate] {
        guard let name else { return candidates }
        return [name]
            + candidates.filter { $0.paragraph != name.paragraph || $0.tokens.lowerBound >= name.tokens.upperBound }
    }
}
