/// Normalizes text for comparing: letters and digits in lower case, one blank between words, no apostrophes.
package enum NormalizedText {
    /// Returns `text` as it is compared: "Don’t miss: the 3 best!" is `dont miss the 3 best`.
    package static func of(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isPending = false
        func begin() {
            if isPending, !bytes.isEmpty { bytes.append(32) }
            isPending = false
        }
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value < 128 {
                let byte = UInt8(truncatingIfNeeded: value)
                if (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) {
                    begin()
                    bytes.append(byte)
                } else if byte >= 65 && byte <= 90 {
                    begin()
                    bytes.append(byte + 32)
                } else if byte != UInt8(ascii: "'") {
                    isPending = true
                }
            } else if scalar.isWordScalar {
                begin()
                if let lowercase = scalar.commonLowercase {
                    bytes.append(contentsOf: lowercase.utf8)
                } else {
                    bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
                }
            } else if scalar != "\u{2019}" {
                isPending = true
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
