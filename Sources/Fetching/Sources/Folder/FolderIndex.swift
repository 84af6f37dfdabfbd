import ArticleModel
import Foundation

/// The rows of a `sources.csv`: the URL and the outlet of files of a source.
struct FolderIndex {
    struct Row: Hashable {
        let line: Int
        let url: NormalizedURL?
        let outlet: String?
    }

    private let path: String
    private var rows: [String: Row] = [:]

    private static let columns = ["file", "url", "outlet"]

    static let empty = FolderIndex()

    private init() { path = "" }

    init(path: String, source: String) throws(PlainFailure) {
        self.path = path
        let bytes = try FolderIndex.bytes(path, source)
        let records = try CSVRecords(DecodedText(bytes: bytes, contentType: "text/plain").text, path: path).records
        guard let header = records.first else { throw PlainFailure(.badInput, "\(path):1: no header") }
        let names = try FolderIndex.names(header, path)
        for record in records.dropFirst() { try take(record, names) }
    }

    /// The largest index, in bytes: some millions of files.
    private static let maximumBytes = 250_000_000

    private static func bytes(_ path: String, _ source: String) throws(PlainFailure) -> Data {
        let name = "source \(source): index \(path.printable)"
        guard let file = FilePath(path).resolved else { throw PlainFailure(.missingInput, "\(name) is not there") }
        switch ItemReadResult(ofFile: file, limit: maximumBytes) {
        case .page(let page): return page.bytes
        case .items, .tooLargeInside, .revisit, .unavailable, .unchanged, .notDue, .postponed:
            throw PlainFailure(.badInput, "\(name) holds other files, or is none")
        case .unreadable(let problem), .unsupported(let problem):
            throw PlainFailure(.missingInput, "\(name) \(problem)")
        case .tooLarge(let size):
            throw PlainFailure(.badInput, "\(name) has \(size) bytes, but no more than \(maximumBytes) are read")
        }
    }

    /// Returns the row of the file; nil where none names it.
    subscript(file: String) -> Row? { rows[file] }

    /// Logs how many rows name none of `files`.
    func logUnmatchedRows(among files: [ListedFile], source: String, _ log: (String) -> Void) {
        if rows.isEmpty { return }
        let names = Set(files.lazy.map(\.path.text).filter { rows[$0] != nil })
        let unmatched = rows.filter { !names.contains($0.key) }.sorted { $0.value.line < $1.value.line }
        guard let first = unmatched.first else { return }
        let others = unmatched.count == 1 ? "" : ", and so do \(unmatched.count - 1) more rows"
        log("\(path):\(first.value.line): \(first.key.printable) names no file of source \(source)\(others)")
    }

    private static func names(_ header: CSVRecords.Record, _ path: String) throws(PlainFailure) -> [String] {
        let names = header.fields.map { $0.trimmed.lowercased() }
        guard names.contains("file"), Set(names).count == names.count, names.allSatisfy(columns.contains) else {
            let found = header.fields.joined(separator: ",")
            throw PlainFailure(.badInput, "\(path):\(header.line): expected the header file,url,outlet, found \(found)")
        }
        return names
    }

    private mutating func take(_ record: CSVRecords.Record, _ names: [String]) throws(PlainFailure) {
        let location = "\(path):\(record.line)"
        guard record.fields.count == names.count else {
            throw PlainFailure(.badInput, "\(location): expected \(names.count) fields, found \(record.fields.count)")
        }
        let fields = Dictionary(zip(names, record.fields)) { first, _ in first }
        let file = FolderIndex.normalized(fields["file"] ?? "")
        let url = try FolderIndex.url(fields["url"] ?? "", location)
        let outlet = (fields["outlet"] ?? "").asName
        if file.isEmpty { throw PlainFailure(.badInput, "\(location): no file is named") }
        let row = Row(line: record.line, url: url, outlet: outlet.isEmpty ? nil : outlet)
        if let first = rows.updateValue(row, forKey: file) {
            throw PlainFailure(.badInput, "\(location): \(file.printable) is named before, in line \(first.line)")
        }
    }

    private static func url(_ field: String, _ location: String) throws(PlainFailure) -> NormalizedURL? {
        if field.trimmed.isEmpty { return nil }
        if let url = NormalizedURL(field) { return url }
        throw PlainFailure(.badInput, "\(location): \"\(field)\" is no http or https URL")
    }

    private static func normalized(_ file: String) -> String {
        file.hasPrefix("./") ? String(file.dropFirst(2)) : file
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
