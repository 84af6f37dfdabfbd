/// The entries of a lexicon: a UTF-8 file with one entry a line, embedded in the program.
///
/// ```
/// # Verbs that report speech; without "add" half of the follow-up quotes have no speaker.
/// said
/// pointed out    3
/// ```
///
/// An entry may be of several words. A line that begins with `#` is the reason for the entries below it. Where a lexicon
/// says something about its entries, that stands in further columns, separated by tabs.
package struct LexiconFile: Sendable {
    /// The columns of each entry, in the order of the file.
    package let rows: [[String]]

    package init(_ bytes: [UInt8]) {
        rows = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
            guard !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }) else { return nil }
            return line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0.trimmingBlanks) }
        }
    }

    /// The first column of each entry.
    package var entries: [String] { rows.map { $0[0] } }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
