import ArticleModel
import GRDB

/// What earlier runs have taken in: a cache of committed runs, which may be deleted at any time.
public final class FetchMemory {
    public init(path: String) throws {}

    /// The runs whose outcome it holds.
    public func runs() throws -> Set<String> { [] }

    /// Takes over the outcome of a committed run, in one transaction.
    public func remember(run: String, new: [RawArticle], rejected: [RejectedRecord]) throws {}
}
