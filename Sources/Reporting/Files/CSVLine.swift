import GRDB

/// A record of a CSV file (RFC 4180), with its line end.
///
/// Text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets take for
/// "this is text". Numbers are left as they are: -3.5 is no formula.
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
        case .string(let text): append(Array(text.utf8))
        case .blob(let data): bytes += Array(data.base64EncodedString().utf8)
        }
    }

    private mutating func append(_ text: [UInt8]) {
        let guarded = CSVLine.startsFormula(text) ? [UInt8(ascii: "'")] + text : text
        guard guarded.contains(where: CSVLine.needsQuotes) else {
            bytes += guarded
            return
        }
        let quotationMark = UInt8(ascii: "\"")
        bytes.append(quotationMark)
        for byte in guarded { bytes += byte == quotationMark ? [quotationMark, quotationMark] : [byte] }
        bytes.append(quotationMark)
    }

    private static func startsFormula(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return false }
        return "=+-@\t\r".utf8.contains(first)
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool { ",\"\r\n".utf8.contains(byte) }
}
