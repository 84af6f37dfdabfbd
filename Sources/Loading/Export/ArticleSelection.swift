/// Which articles a part of the database has; all, where nothing is said.
package struct ArticleSelection: Hashable, Sendable {
    /// Only articles of this day or later, such as `2026-05-01`.
    package let since: String?
    /// Only articles of one of these outlets, by their names in the database; of all where there is none.
    package let outlets: [String]

    package init(since: String? = nil, outlets: [String] = []) {
        self.since = since
        self.outlets = outlets
    }

    /// Whether no article is left out.
    package var isEverything: Bool { since == nil && outlets.isEmpty }
}
