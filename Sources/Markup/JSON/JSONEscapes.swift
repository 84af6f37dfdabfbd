/// Resolves the escapes of a text; one that is malformed stays as it is written.
enum JSONEscapes {
    static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        var units: [UInt16] = []
        var text = ""
        var rest = bytes
        func flush() {
            text += String(decoding: units, as: UTF16.self)
            units = []
        }
        while let slash = rest.firstIndex(of: UInt8(ascii: "\\")), slash + 1 < rest.endIndex {
            if slash > rest.startIndex {
                flush()
                text += String(decoding: rest[..<slash], as: UTF8.self)
            }
            let mark = rest[slash + 1]
            if mark == UInt8(ascii: "u"), let unit = unit(rest[(slash + 2)...].prefix(4)) {
                units.append(unit)
                rest = rest[(slash + 6)...]
            } else if mark == UInt8(ascii: "x"), let unit = unit(rest[(slash + 2)...].prefix(2), count: 2) {
                units.append(unit)
                rest = rest[(slash + 4)...]
            } else if mark < 128 {
                units.append(plain(mark))
                rest = rest[(slash + 2)...]
            } else {
                rest = rest[(slash + 1)...]
            }
        }
        flush()
        return text + String(decoding: rest, as: UTF8.self)
    }

    /// The UTF-16 code unit of `\u00e9`, and of `\xe9` in programs.
    private static func unit(_ digits: ArraySlice<UInt8>, count: Int = 4) -> UInt16? {
        digits.count == count ? UInt16(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    }

    private static func plain(_ mark: UInt8) -> UInt16 {
        switch mark {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): 10
        case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): 32
        default: UInt16(mark)
        }
    }
}
