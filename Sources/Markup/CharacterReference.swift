import CLibXML2
import Text

/// A letter in the value of an attribute that is written as `&amp;`, `&#8217;` or `&#x2019;`.
enum CharacterReference {
    private static let mark = UInt8(ascii: "&")
    private static let semicolon = UInt8(ascii: ";")

    /// Appends `value` with its references resolved. What is none stays as it is: addresses have bare `&`.
    static func append(_ value: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var scan = ByteScanner(value)
        while scan.index < value.count {
            let next = scan.find(mark, from: scan.index) ?? value.count
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[scan.index..<next]))
            scan.index = next
            guard next < value.count else { return }
            if let (scalar, end) = read(scan, at: next) {
                bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
                scan.index = end
            } else {
                bytes.append(mark)
                scan.index += 1
            }
        }
    }

    /// Returns the letter that the reference at `index` stands for, and the index after it; nil where it is none.
    static func read(_ scan: ByteScanner, at index: Int) -> (Unicode.Scalar, Int)? {
        var scan = scan
        scan.index = index
        return scan.byte(at: index + 1) == UInt8(ascii: "#") ? number(scan) : name(scan)
    }

    /// As the parser reads them in texts, the semicolon may be missing.
    private static func number(_ scan: ByteScanner) -> (Unicode.Scalar, Int)? {
        var index = scan.index + 2
        let isHexadecimal = scan.byte(at: index) | 32 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let start = index
        var value: UInt32 = 0
        while let digit = digit(scan.byte(at: index), isHexadecimal) {
            if value < 0x11_0000 { value = value * (isHexadecimal ? 16 : 10) + digit }
            index += 1
        }
        guard index > start, isCharacter(value), let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, scan.byte(at: index) == semicolon ? index + 1 : index)
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 48...57: UInt32(byte) - 48
        case 65...70 where isHexadecimal: UInt32(byte) - 55
        case 97...102 where isHexadecimal: UInt32(byte) - 87
        default: nil
        }
    }

    /// Whether the value is a character; control characters are none.
    private static func isCharacter(_ value: UInt32) -> Bool {
        value >= 32 ? value != 0xfffe && value != 0xffff : value == 9 || value == 10 || value == 13
    }

    /// One of the names that HTML 4 knows, with its semicolon.
    private static func name(_ scan: ByteScanner) -> (Unicode.Scalar, Int)? {
        var name: [UInt8] = []
        var index = scan.index + 1
        while name.count <= maximumNameLength,
            scan.byte(at: index).isASCIILetter || scan.byte(at: index).isASCIIDigit
        {
            name.append(scan.byte(at: index))
            index += 1
        }
        guard scan.byte(at: index) == semicolon, !name.isEmpty else { return nil }
        return scalar(name).map { ($0, index + 1) }
    }

    private static func scalar(_ name: [UInt8]) -> Unicode.Scalar? {
        // Nearly all are this one.
        if name.elementsEqual("amp".utf8) { return "&" }
        guard let entry = htmlEntityLookup(name + [0]) else { return nil }
        return Unicode.Scalar(entry.pointee.value)
    }

    /// The length of the longest name, "thetasym".
    private static let maximumNameLength = 8
}
