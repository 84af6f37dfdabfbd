import ArticleModel
import Foundation
import Pipeline

/// Articles as earlier runs hold them, for the load that must fall back to one.
///
/// A run's file is read once: after that, where each of its articles stands is known.
final class FormerRevisions {
    private let workspace: Workspace
    private var places: [String: [ArticleID: Range<Int>]] = [:]

    init(_ workspace: Workspace) { self.workspace = workspace }

    /// Nil where that run is gone, or no longer has the article.
    func article(in run: String, _ id: ArticleID) throws -> ExtractedArticle? {
        let folder = RunFolder(id: run, path: "\(workspace.runsPath)/\(run)")
        let known = try places[run] ?? read(folder)
        places[run] = known
        return try known[id].map { place in
            let line = try Data(reading: folder.records(.extract), place)
            return try JSONLine().decode(ExtractedArticle.self, from: line)
        }
    }

    private func read(_ folder: RunFolder) throws -> [ArticleID: Range<Int>] {
        guard try folder.manifest(.extract) != nil else { return [:] }
        let reader = try LineReader(path: folder.records(.extract))
        var found: [ArticleID: Range<Int>] = [:]
        var start = 0
        while let line = try reader.next() {
            if let id = RecordSelection.names(in: line)?.id { found[id] = start..<start + line.count }
            start += line.count + 1
        }
        return found
    }
}
