import ArticleModel
import Foundation

/// The byte range of each article's line in a file of records.
package struct RecordIndex {
    private let path: String
    private var ranges: [ArticleID: Range<Int>] = [:]

    /// Indexes the file `name` of `folder`, which must be the one that `manifest` describes.
    package init(of name: String, in folder: RunFolder, _ manifest: Manifest) throws {
        path = folder.path(of: name)
        let reader = try LineReader(path: path)
        var start = 0
        while let line = try reader.next() {
            if let id = RecordIdentity(line: line)?.id { ranges[id] = start..<start + line.count }
            start += line.count + 1
        }
        try folder.verify(reader.digest(), of: name, in: manifest)
    }

    /// Returns the article's line; nil where the file has none.
    package func line(of id: ArticleID) throws -> Data? { try ranges[id].map { try Data(reading: path, $0) } }
}
