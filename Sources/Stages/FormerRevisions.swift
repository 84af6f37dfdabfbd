import ArticleModel
import Foundation
import Loading
import Pipeline

/// Articles as earlier runs hold them, for the load that must fall back to one.
///
/// A run's file is read once: after that, where each of its articles stands is known.
final class FormerRevisions {
    private let workspace: Workspace
    private var indices: [String: RecordIndex] = [:]

    init(_ workspace: Workspace) { self.workspace = workspace }

    /// Nil where that run is gone, or no longer has the article.
    func article(in run: String, _ id: ArticleID) throws -> ArticleRecord? {
        let folder = RunFolder(id: run, path: "\(workspace.runsPath)/\(run)")
        guard try folder.manifest(.extract) != nil else { return nil }
        let index = try indices[run] ?? RecordIndex(of: folder.records(.extract))
        indices[run] = index
        return try index.line(of: id).map { try ArticleRecord(line: $0) }
    }
}
