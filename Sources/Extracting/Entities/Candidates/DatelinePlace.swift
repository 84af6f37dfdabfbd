import ArticleModel
import Language

/// The place from which a report was filed: the cleaner found that it is one, in capitals or not.
struct DatelinePlace {
    private let name: NameCandidate?

    /// None where the first paragraph does not begin with the place, or several places stand there.
    init(_ dateline: Dateline?, _ text: TokenizedText?, _ names: NameText?) {
        let said = dateline?.place.map { Array($0.unicodeScalars.prefix { $0 != "," }) }
        guard let said, let text, let names, !said.contains("/"), text.scalars.starts(with: said),
            let end = text.tokens.firstIndex(where: { $0.start >= said.count }), end > 0,
            text.tokens[end - 1].end == said.count
        else {
            name = nil
            return
        }
        name = NameCandidate(names.paragraph, 0..<end, key: names.key(0..<end), .dateline)
    }

    /// Puts the place where `candidates` found parts of it, or something else.
    func inserted(into candidates: [NameCandidate]) -> [NameCandidate] {
        guard let name else { return candidates }
        return [name]
            + candidates.filter { $0.paragraph != name.paragraph || $0.tokens.lowerBound >= name.tokens.upperBound }
    }
}
