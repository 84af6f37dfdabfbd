import ArticleModel
import Foundation
import Pipeline

extension ArticleReference {
    /// Returns a reference to the same article by its id, which holds in all stages: a page without a URL is known by
    /// the address that it names itself only from clean on.
    func resolved(in folder: RunFolder) throws -> ArticleReference {
        guard text.contains("://"), try folder.validManifest(of: .clean) != nil,
            let line = try firstLine(of: folder.recordsPath(of: .clean)), let id = RecordIdentity(line: line)?.id
        else { return self }
        return ArticleReference(id.value)
    }

    /// Returns the first line of the file at `path` that matches; nil where there is none, or no file.
    func firstLine(of path: String) throws -> Data? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let reader = try LineReader(path: path)
        while let line = try reader.next() {
            if matches(line) { return line }
        }
        return nil
    }
}
