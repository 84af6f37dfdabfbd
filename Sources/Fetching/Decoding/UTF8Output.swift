/// Decoded text as UTF-8, in the making.
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

    /// For bytes that stand for no character.
    mutating func appendReplacement(for count: Int) {
        append("\u{fffd}")
        repairs += count
    }
}

extension UTF8Output {
    /// Mends what is not UTF-8: a stray byte is most often windows-1252, pasted in from elsewhere; a
    /// character that lacks its end cannot be known.
    init(mending input: ArraySlice<UInt8>) {
        bytes.reserveCapacity(input.count)
        input.withUnsafeBufferPointer { input in
            var place = 0
            while place < input.count {
                if input[place] < 0x80 {
                    bytes.append(input[place])
                    place += 1
                } else {
                    place += mend(input[...], at: place)
                }
            }
        }
    }

    /// Returns how many bytes it took.
    private mutating func mend(_ input: Slice<UnsafeBufferPointer<UInt8>>, at place: Int) -> Int {
        let length = UTF8Scan.sequenceLength(input, at: place)
        if length > 0 {
            bytes.append(contentsOf: input[place..<(place + length)])
            return length
        }
        let prefix = UTF8Scan.isSurrogate(input, at: place) ? 3 : UTF8Scan.validPrefix(input, at: place)
        if prefix > 1 {
            appendReplacement(for: prefix)
            return prefix
        }
        append(SingleByteTable.windows1252[input[place]])
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
        let units = stride(from: first, to: first + input.count / 2 * 2, by: 2).lazy.map { place in
            let (low, high) = isBigEndian ? (input[place + 1], input[place]) : (input[place], input[place + 1])
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
    /// Half of a UTF-16 pair, written as if it were a character of its own.
    static func isSurrogate(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at place: Int) -> Bool {
        place + 2 < bytes.endIndex && bytes[place] == 0xed && bytes[place + 1] >= 0xa0 && bytes[place + 1] <= 0xbf
            && bytes[place + 2] & 0xc0 == 0x80
    }
}
