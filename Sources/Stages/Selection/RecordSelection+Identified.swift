import ArticleModel
import Foundation
import Pipeline

extension RecordSelection {
    /// Returns the same article by its id, which holds in all stages: a page without address is known by that which it names
    /// itself only from clean on.
    func identified(in folder: RunFolder) throws -> RecordSelection {
        guard name.contains("://"), try folder.manifest(.clean) != nil,
            let line = try firstLine(of: folder.records(.clean)), let id = RecordSelection.names(in: line)?.id
        else { return self }
        return RecordSelection(id.value)
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
