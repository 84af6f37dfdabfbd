import GRDB

/// A row as one line of JSON, its line break included.
struct JSONLine {
    private(set) var bytes: [UInt8] = []

    /// Takes the values in the order of the columns.
    init(_ row: Row, _ columns: [DatasetColumn]) {
        bytes.reserveCapacity(512)
        for (index, column) in columns.enumerated() {
            bytes.append(UInt8(ascii: index == 0 ? "{" : ","))
            append(column.name)
            bytes.append(UInt8(ascii: ":"))
            append(row[index] as DatabaseValue, column.kind)
        }
        bytes += [UInt8(ascii: "}"), 10]
    }

    private mutating func append(_ value: DatabaseValue, _ kind: DatasetColumn.Kind) {
        switch value.storage {
        case .int64(let number) where kind == .flag: bytes += (number == 0 ? "false" : "true").utf8
        case .int64(let number): bytes += String(number).utf8
        case .double(let number) where number.isFinite: bytes += String(number).utf8
        case .string(let text): append(text)
        case .null, .double, .blob: bytes += "null".utf8
        }
    }

    /// Only what must be escaped is: the file is for programs, which read UTF-8.
    private mutating func append(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes += utf8[start..<index]
                bytes += JSONLine.escaped(byte)
                start = index + 1
            }
            bytes += utf8[start...]
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x22: Array("\\\"".utf8)
        case 0x5C: Array("\\\\".utf8)
        case 0x0A: Array("\\n".utf8)
        case 0x09: Array("\\t".utf8)
        default: Array("\\u00".utf8) + [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
        }
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
}
