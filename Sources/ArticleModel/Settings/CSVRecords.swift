/// The records of a CSV file by RFC 4180, each with the line in which it begins.
///
/// Fields may hold line breaks and doubled quotation marks; lines end with CR LF, LF or CR; empty lines are
/// passed over. SwiftCSV was looked at: it fills up short rows in silence and does not know the lines.
package struct CSVRecords: Sendable {
    package struct Record: Hashable, Sendable {
        package let line: Int
        package let fields: [String]
    }

    package private(set) var records: [Record] = []
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1

    /// `path` is for the messages.
    package init(_ text: String, path: String) throws(PlainFailure) {
        scalars = Array(text.unicodeScalars)
        while index < scalars.count {
            let start = line
            let fields = try record(path)
            if fields != [""] { records.append(Record(line: start, fields: fields)) }
        }
    }

    private mutating func record(_ path: String) throws(PlainFailure) -> [String] {
        var fields: [String] = []
        while true {
            fields.append(isAt("\"") ? try quotedField(path) : plainField())
            if isAt(",") {
                index += 1
            } else {
                skipLineBreak()
                return fields
            }
        }
    }

    private mutating func plainField() -> String {
        let start = index
        while index < scalars.count, !isAt(","), !isAt("\n"), !isAt("\r") { index += 1 }
        return text(scalars[start..<index])
    }

    private mutating func quotedField(_ path: String) throws(PlainFailure) -> String {
        let start = line
        var field: [Unicode.Scalar] = []
        index += 1
        while index < scalars.count {
            if isAt("\"") {
                index += 1
                guard isAt("\"") else { return try closed(field, path) }
            }
            if isAt("\n") { line += 1 }
            field.append(scalars[index])
            index += 1
        }
        throw PlainFailure(.badInput, "\(path):\(start): a quotation mark is not closed")
    }

    private func closed(_ field: [Unicode.Scalar], _ path: String) throws(PlainFailure) -> String {
        if index < scalars.count, !isAt(","), !isAt("\n"), !isAt("\r") {
            throw PlainFailure(.badInput, "\(path):\(line): text follows a closing quotation mark")
        }
        return text(field[...])
    }

    private mutating func skipLineBreak() {
        if isAt("\r") { index += 1 }
        if isAt("\n") { index += 1 }
        line += 1
    }

    private func isAt(_ scalar: Unicode.Scalar) -> Bool { index < scalars.count && scalars[index] == scalar }

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }
}
