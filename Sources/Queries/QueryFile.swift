import ArticleModel
import Foundation

/// A query that somebody has written into a file of its own, below a head: the comment at the beginning of the file.
package struct QueryFile: Hashable, Sendable {
    /// A line of the head, without its dashes and the blanks at both ends.
    package struct HeadLine: Hashable, Sendable {
        package let number: Int
        package let text: String
    }

    /// The name of the file without its ending.
    package let name: String
    /// Nil where the query is built in.
    package let path: String?
    package let head: [HeadLine]
    package let sql: String
    /// The line of the file in which `sql` begins.
    package let firstLine: Int

    package init(_ name: String, text: String, path: String? = nil) {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let head = lines.prefix { $0.hasPrefix("--") }
        let below = lines.dropFirst(head.count)
        (self.name, self.path) = (name, path)
        self.head = head.enumerated().map { HeadLine(number: $0 + 1, text: $1.drop { $0 == "-" }.trimmed) }
        sql = below.joined(separator: "\n").trimmed
        firstLine = (below.firstIndex { !$0.trimmed.isEmpty } ?? max(lines.count - 1, 0)) + 1
    }

    private static let maximumBytes = 1_000_000

    /// Reads the file at `path`, whose name ends in `.sql`.
    package init(path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileFailure(.read, path) }
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        guard isRegular, status.st_size <= QueryFile.maximumBytes else {
            throw PlainFailure(.configuration, "\(path.printable): is no text in UTF-8 of at most 1 MB")
        }
        guard let data = FileManager.default.contents(atPath: path) else { throw FileFailure(.read, path) }
        guard let text = String(data: data, encoding: .utf8) else {
            throw PlainFailure(.configuration, "\(path.printable): is no text in UTF-8 of at most 1 MB")
        }
        self.init(QueryFile.name(ofPath: path), text: text, path: path)
    }

    private static let ending = ".sql"

    /// The name by which the file at `path` goes.
    package static func name(ofPath path: String) -> String { String(path.lastPathPart.dropLast(ending.count)) }

    /// Returns the paths of the files of `folder` that end in `.sql`, in the order of their names; none where there is no such folder.
    package static func paths(in folder: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            return []
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw PlainFailure(.missingInput, "\(folder.printable): cannot be read")
        }
        return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
    }

    /// Such as `questions/mine.sql:2: share is no kind of parameter`.
    package func failure(_ line: Int?, _ problem: String) -> PlainFailure {
        let name = path ?? "\(name)\(QueryFile.ending)"
        return PlainFailure(.configuration, "\(name.printable):\(line.map { "\($0):" } ?? "") \(problem.printable)")
    }
}

extension StringProtocol {
    /// The text without blanks and line breaks at both ends.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
