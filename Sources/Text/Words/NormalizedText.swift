/// Normalizes text for comparing: letters and digits in lower case, one blank between words, no apostrophes.
package enum NormalizedText {
    /// Returns `text` as it is compared: "Don’t miss: the 3 best!" is `dont miss the 3 best`.
    package static func of(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            // A letter in lower case takes half as many bytes again as its capital at the most: "ⱥ" for "Ⱥ".
            String(unsafeUninitializedCapacity: bytes.count * 3 / 2) { normalized in
                var writer = Writer(bytes: normalized)
                var index = 0
                while index < bytes.count {
                    if bytes[index] < 128 {
                        writer.append(bytes[index])
                        index += 1
                    } else {
                        let (scalar, length) = NormalizedText.scalar(at: index, in: bytes)
                        writer.append(scalar)
                        index += length
                    }
                }
                return writer.count
            }
        }
    }

    /// Returns the scalar beyond ASCII that begins at `index`, with its length in bytes.
    private static func scalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Unicode.Scalar, Int) {
        let lead = bytes[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset]) & 0x3F }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// Writes the words, with a blank before each but the first.
    private struct Writer {
        let bytes: UnsafeMutableBufferPointer<UInt8>
        private(set) var count = 0
        private var isBetweenWords = false

        init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

        mutating func append(_ byte: UInt8) {
            if byte.isASCIILetter || byte.isASCIIDigit {
                beginWord()
                write(byte.asciiLowercased)
            } else if byte != UInt8(ascii: "'") {
                isBetweenWords = true
            }
        }

        mutating func append(_ scalar: Unicode.Scalar) {
            guard scalar.isWordScalar else {
                if scalar != "\u{2019}" { isBetweenWords = true }
                return
            }
            beginWord()
            if let lowercase = scalar.commonLowercase {
                for byte in UTF8.encode(lowercase) ?? UTF8.encodedReplacementCharacter { write(byte) }
            } else {
                for byte in scalar.properties.lowercaseMapping.utf8 { write(byte) }
            }
        }

        private mutating func beginWord() {
            if isBetweenWords, count > 0 { write(32) }
            isBetweenWords = false
        }

        private mutating func write(_ byte: UInt8) {
            bytes[count] = byte
            count += 1
        }
    }
}
