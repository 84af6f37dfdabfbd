import ArticleModel
import Foundation
import Loading
import Pipeline

/// Reads articles as earlier runs hold them, for a load that must fall back to one.
///
/// A run's file is indexed once.
final class EarlierRevisions {
    private let workspace: Workspace
    private var indexes: [String: RecordIndex] = [:]

    init(_ workspace: Workspace) { self.workspace = workspace }

    /// Returns the article as `run` holds it; nil where that run is gone, or no longer has the article.
    func article(in run: String, _ id: ArticleID) throws -> ArticleRecord? {
        let folder = workspace.folder(ofRun: run)
        guard let manifest = try folder.validManifest(of: .extract) else { return nil }
        let index = try indexes[run] ?? RecordIndex(of: RunFolder.recordsName(of: .extract), in: folder, manifest)
        indexes[run] = index
        return try index.line(of: id).map { try ArticleRecord(line: $0) }
    }
}
