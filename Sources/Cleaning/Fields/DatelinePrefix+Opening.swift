import ArticleModel
import Text

extension DatelinePrefix {
    /// The greatest length, in scalars, of a paragraph before the dateline, which sums up the article.
    private static let maximumSummaryLength = 300

    /// Finds the dateline of an article: in its first paragraph, or in the second where the first is a summary; there
    /// it must have a date or an agency beside the place.
    init?(opening lines: [Block]) {
        let texts = lines.prefix(2).filter { $0.role == .text }.map(\.line.scalars)
        guard let first = texts.first else { return nil }
        if let prefix = DatelinePrefix(first) {
            self = prefix
            return
        }
        guard texts.count == 2, first.count <= DatelinePrefix.maximumSummaryLength,
            let second = DatelinePrefix(texts[1]), second.place != nil, second.date != nil || second.agency != nil
        else { return nil }
        self = second
    }
}
