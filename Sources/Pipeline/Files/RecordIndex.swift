import ArticleModel
import Foundation

/// The byte range of each article's line in a file of records.
package struct RecordIndex {
    private let path: String
    private var ranges: [ArticleID: Range<Int>] = [:]

    package init(of path: String) throws {
        self.path = path
        let reader = try LineReader(path: path)
        var start = 0
        while let line = try reader.next() {
            if let id = RecordIdentity(line: line)?.id { ranges[id] = start..<start + line.count }
            start += line.count + 1
        }
    }

    /// Returns the article's line; nil where the file has none.
    package func line(of id: ArticleID) throws -> Data? { try ranges[id].map { try Data(reading: path, $0) } }
}
