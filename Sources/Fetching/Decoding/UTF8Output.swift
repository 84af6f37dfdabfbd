/// The bytes of decoded text in UTF-8, as they are appended.
struct UTF8Output {
    var bytes: [UInt8] = []
    var repairs = 0

    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// Appends one replacement character for `count` bytes that are no character.
    mutating func appendReplacement(for count: Int) {
        append("\u{fffd}")
        repairs += count
    }
}

extension UTF8Output {
    /// Repairs what is not UTF-8: a stray byte is most often windows-1252, pasted in from elsewhere; a
    /// character that lacks its end cannot be known.
    init(repairing input: ArraySlice<UInt8>) {
        bytes.reserveCapacity(input.count)
        input.withUnsafeBufferPointer { input in
            var index = 0
            while index < input.count {
                if input[index] < 0x80 {
                    bytes.append(input[index])
                    index += 1
                } else {
                    index += repair(input[...], at: index)
                }
            }
        }
    }

    /// Appends the character at `index`, or its repair, and returns how many bytes it has.
    private mutating func repair(_ input: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Int {
        let length = UTF8Scan.sequenceLength(input, at: index)
        if length > 0 {
            bytes.append(contentsOf: input[index..<(index + length)])
            return length
        }
        let prefix = UTF8Scan.isSurrogate(input, at: index) ? 3 : UTF8Scan.validPrefix(input, at: index)
        if prefix > 1 {
            appendReplacement(for: prefix)
            return prefix
        }
        append(SingleByteTable.windows1252[input[index]])
        repairs += 1
        return 1
    }
}

extension UTF8Output {
    init(_ input: ArraySlice<UInt8>, by table: SingleByteTable) {
        bytes.reserveCapacity(input.count + input.count / 8)
        for byte in input {
            if byte < 0x80 {
                bytes.append(byte)
            } else if table.hasCharacter(byte) {
                append(table[byte])
            } else {
                appendReplacement(for: 1)
            }
        }
    }

    init(utf16 input: ArraySlice<UInt8>, isBigEndian: Bool) {
        bytes.reserveCapacity(input.count / 2)
        let first = input.startIndex
        let units = stride(from: first, to: first + input.count / 2 * 2, by: 2).lazy.map { index in
            let (low, high) = isBigEndian ? (input[index + 1], input[index]) : (input[index], input[index + 1])
            return UInt16(high) << 8 | UInt16(low)
        }
        var iterator = units.makeIterator()
        var decoder = UTF16()
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): append(scalar)
            case .error: appendReplacement(for: 2)
            case .emptyInput: break decoding
            }
        }
        if input.count % 2 == 1 { appendReplacement(for: 1) }
    }
}

extension UTF8Scan {
    /// Whether half of a UTF-16 pair is at `index`, written as if it were a character of its own.
    static func isSurrogate(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Bool {
        index + 2 < bytes.endIndex && bytes[index] == 0xed && bytes[index + 1] >= 0xa0 && bytes[index + 1] <= 0xbf
            && bytes[index + 2] & 0xc0 == 0x80
    }
}
