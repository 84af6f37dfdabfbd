import ArticleModel
import Foundation
import Pipeline

/// A file that holds a time and a line break.
extension Timestamp {
    /// Reads the file at `path`; nil where there is none.
    init?(contentsOf path: String) {
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        self.init(String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }

    func write(to path: String) throws { try OutputFile.writeAtomically(Data("\(self)\n".utf8), to: path) }
}
