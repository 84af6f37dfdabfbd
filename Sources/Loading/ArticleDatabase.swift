import ArticleModel
import Foundation
import GRDB

/// The product's public face, `articles.sqlite`.
public final class ArticleDatabase {
    /// Raised whenever the same records give other rows.
    public static let version = "1"

    /// Opens the database for writing, and makes or migrates it.
    public init(path: String) throws {}

    /// Whether the ledger says that this input of this run is what is loaded.
    public func holds(run: String, inputDigest: String) throws -> Bool { false }

    /// Replaces what the run loaded before by `articles`, in one transaction with the checks.
    public func load(
        _ run: LoadedRun, articles: () throws -> ExtractedArticle?, rejects: () throws -> RejectedRecord?,
        former: (_ run: String, _ id: ArticleID) throws -> ExtractedArticle?
    ) throws -> LoadSummary { LoadSummary() }

    public init(readingFrom path: String) throws {}
    public func check() throws -> [CheckResult] { [] }
    public func logicalDump(_ line: (String) throws -> Void) throws {}
    public func exportCopy(to path: String) throws {}
}
