import ArticleModel

/// What of the sources a fetch takes in. The rest is left for a later one, as if it had not been there: it is neither counted
/// nor marked as seen.
package struct FetchSelection: Hashable, Sendable {
    /// What is known to have been changed last before this time is left.
    package var since: Timestamp?
    /// The most items that are taken in or rejected, where that is less than `fetch.maximumPerRun`.
    package var limit: Int?

    package init() {}

    /// Whether the item is older than what is asked for. One that does not say how old it is may be new.
    func leaves(_ item: any SourceItem) -> Bool {
        guard let since, let changedAt = item.changedAt else { return false }
        return changedAt < since
    }
}
