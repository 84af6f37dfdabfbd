import ArticleModel

/// The files of a folder that no pattern of its source matches, counted by how their names end.
struct UnmatchedFiles {
    private var counts: [String: Int] = [:]
    /// The first in the order of names, as an example.
    private var example: String?

    mutating func add(_ path: FilePath) {
        let name = path.lastComponent.bytes
        example = min(example ?? path.text, path.text)
        let dot = name.dropFirst().lastIndex(of: UInt8(ascii: "."))
        counts[dot.map { FilePath(bytes: Array(name[$0...])).text.lowercased() } ?? "no ending", default: 0] += 1
    }

    /// Such as `12 files match no pattern: .gz 5, .pdf 4, .docx 3, such as a.gz; "include" names what is read`; nil where there
    /// are none.
    var text: String? {
        guard !counts.isEmpty, let example else { return nil }
        let sum = counts.values.reduce(0, +)
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let shown = sorted.prefix(UnmatchedFiles.shown).map { "\($0.key.printable) \($0.value)" }
        let rest = sorted.dropFirst(UnmatchedFiles.shown).map(\.value).reduce(0, +)
        let list = (shown + (rest > 0 ? ["others \(rest)"] : [])).joined(separator: ", ")
        return
            "\(sum) \(sum == 1 ? "file matches" : "files match") no pattern: \(list), such as \(example.printable); \"include\" names what is read"
    }

    /// The number of endings that are named; more is no line to read.
    private static let shown = 6
}
