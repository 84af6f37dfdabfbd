import Text

/// Percent-encoding: `%41` and `A` are the same, and a URL in normal form has the shorter where it may.
enum PercentEncoding {
    /// Returns letters, digits and `-._~` bare, the ASCII characters in `kept` as they came, all else encoded.
    static func normalized(_ bytes: ArraySlice<UInt8>, keeping kept: StaticString) -> String {
        var output: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if let byte = encodedByte(bytes, at: index) {
                if isUnreserved(byte) { output.append(byte) } else { output += encoded(byte) }
                index += 3
            } else {
                let byte = bytes[index]
                if isUnreserved(byte) || byte.isOne(of: kept) { output.append(byte) } else { output += encoded(byte) }
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = encodedByte(bytes, at: index)
            output.append(byte ?? bytes[index])
            index += byte == nil ? 1 : 3
        }
        return output
    }

    static func encoded(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func encodedByte(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
            let byte = byte(bytes[index + 1], bytes[index + 2])
        else { return nil }
        return byte
    }

    /// Returns the byte that two hexadecimal digits mean; nil where they are none.
    static func byte(_ high: UInt8, _ low: UInt8) -> UInt8? {
        guard let high = hexValue(high), let low = hexValue(low) else { return nil }
        return high << 4 | low
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte.isOne(of: "-._~")
    }
}
