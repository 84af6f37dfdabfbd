import ArticleModel

/// Tells a list of articles, such as the archive of a blog, from an article: lists have pages too.
enum PageListing {
    /// The number of linked headings among the article's lines from which on they are those of other articles.
    private static let minimumHeadings = 2

    /// Whether among `blocks`, from the first that was kept to the last, stand headings that lead to articles.
    static func isList(_ blocks: [Block], kept: [Block]) -> Bool {
        guard let first = kept.first, let last = kept.last else { return false }
        let headings = blocks.count {
            $0.role == .heading && $0.isAllLink && $0.firstNode <= last.firstNode
                && ($0.firstNode >= first.firstNode || $0.level == 1)
        }
        let above = blocks.last { $0.firstNode < first.firstNode && $0.role == .heading }
        return headings + (above?.isAllLink == true && above?.level != 1 ? 1 : 0) >= minimumHeadings
    }
}
