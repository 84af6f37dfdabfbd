/// Properties of scalars, quick for ASCII, which most text is.
extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }

    var isBlank: Bool { isASCII ? self == " " || (9...13).contains(value) : properties.isWhitespace }

    var isLetter: Bool { isASCII ? isSmall || isCapital : properties.isAlphabetic }

    var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

    var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }
}

extension ArraySlice<Unicode.Scalar> {
    /// The scalars as they are: several times as fast as appending them to a string.
    var string: String {
        String(unsafeUninitializedCapacity: count * 4) { bytes in
            var end = 0
            for scalar in self {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    bytes[end] = byte
                    end += 1
                }
            }
            return end
        }
    }

    /// The scalars in small letters.
    var lowercased: String {
        guard allSatisfy(\.isASCII) else { return string.lowercased() }
        return String(unsafeUninitializedCapacity: count) { bytes in
            for (index, scalar) in enumerated() {
                bytes[index] = UInt8(truncatingIfNeeded: scalar.isCapital ? scalar.value | 0x20 : scalar.value)
            }
            return count
        }
    }
}
