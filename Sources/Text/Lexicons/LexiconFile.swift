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
        rows = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard line.first != UInt8(ascii: "#"), !line.allSatisfy(\.isASCIIBlank) else { return nil }
            return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(decoding: $0.trimmingBlanks, as: UTF8.self)
            }
        }
    }

    /// The first column of each entry.
    package var entries: [String] { rows.map { $0[0] } }

    /// The first column of each entry by every one of its columns: the spelling that stands for all, where the columns are spellings.
    package var firstColumnByColumn: [String: String] {
        var first: [String: String] = [:]
        for row in rows {
            for column in row { first[column] = row[0] }
        }
        return first
    }
}

extension ArraySlice<UInt8> {
    fileprivate var trimmingBlanks: ArraySlice<UInt8> {
        var rest = self
        while rest.first?.isASCIIBlank == true { rest.removeFirst() }
        while rest.last?.isASCIIBlank == true { rest.removeLast() }
        return rest
    }
}
