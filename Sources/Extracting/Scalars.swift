import Language
import Text

/// Properties of scalars, quick for ASCII, which most text is.
extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }

    var isWhitespace: Bool { isASCII ? self == " " || (9...13).contains(value) : properties.isWhitespace }

    var isLetter: Bool { isASCII ? isLowercase || isUppercase : properties.isAlphabetic }

    var isUppercase: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

    var isLowercase: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }
}

extension ArraySlice<Unicode.Scalar> {
    /// The scalars in small letters.
    var lowercased: String {
        withUnsafeBufferPointer { scalars in
            guard scalars.allSatisfy(\.isASCII) else { return string.lowercased() }
            return String(unsafeUninitializedCapacity: scalars.count) { bytes in
                for index in scalars.indices {
                    let scalar = scalars[index]
                    bytes[index] = UInt8(truncatingIfNeeded: scalar.isUppercase ? scalar.value | 0x20 : scalar.value)
                }
                return scalars.count
            }
        }
    }
}
