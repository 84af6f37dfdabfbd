import GRDB

/// A record of a CSV file (RFC 4180), with its line end.
///
/// Text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets take for
/// "this is text". Numbers are left as they are: -3.5 is no formula. Control characters become U+FFFD, but for tabs and
/// line breaks: whoever prints the file has a terminal that would obey them.
struct CSVLine {
    private(set) var bytes: [UInt8] = []

    init(_ values: [DatabaseValue]) {
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(value)
        }
        bytes += [13, 10]
    }

    private mutating func append(_ value: DatabaseValue) {
        switch value.storage {
        case .null: break
        case .int64(let number): bytes += Array(String(number).utf8)
        case .double(let number): bytes += Array(String(number).utf8)
        case .string(let text): append(text)
        case .blob(let data): bytes += Array(data.base64EncodedString().utf8)
        }
    }

    private mutating func append(_ text: String) {
        let text = CSVLine.withoutControls(text)
        let guarded = Array((CSVLine.startsFormula(text) ? "'" + text : text).utf8)
        guard guarded.contains(where: CSVLine.needsQuotes) else {
            bytes += guarded
            return
        }
        let quotationMark = UInt8(ascii: "\"")
        bytes.append(quotationMark)
        for byte in guarded { bytes += byte == quotationMark ? [quotationMark, quotationMark] : [byte] }
        bytes.append(quotationMark)
    }

    private static func withoutControls(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && !"\t\r\n".unicodeScalars.contains(scalar)
    }

    /// The wide forms count as well: some spreadsheets read them as the narrow ones.
    private static func startsFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }

    /// A semicolon and a tab need none by the RFC; but where a spreadsheet takes them to part cells, what follows one could
    /// be a formula.
    private static func needsQuotes(_ byte: UInt8) -> Bool { ",;\t\"\r\n".utf8.contains(byte) }
}
