import Language
import Text

/// The orthographic features of a word, as hashes.
struct OrthographicFeatures: Hashable {
    /// The hash of the word in lowercase, with every digit 0 and plain marks.
    let form: UInt32
    let prefix: UInt32
    let suffix: UInt32
    let shape: UInt32

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        let plain = Self.plain(scalars)
        form = Self.hash("w", plain[...])
        prefix = Self.hash("p", plain.prefix(3))
        suffix = Self.hash("s", plain.suffix(3))
        shape = Self.shape(scalars)
    }

    private static func hash(_ kind: Unicode.Scalar, _ scalars: ArraySlice<Unicode.Scalar>) -> UInt32 {
        var hash = NameFeatureHash(kind)
        for scalar in scalars { hash.add(scalar) }
        return hash.value
    }

    /// Returns the word with plain letters, digits and marks, at most 40 scalars: nothing longer has been seen in
    /// training.
    private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        var plain: [Unicode.Scalar] = []
        for scalar in scalars.prefix(40) { add(scalar, to: &plain) }
        return isQuotationMark(plain) ? ["\""] : plain
    }

    private static func add(_ scalar: Unicode.Scalar, to plain: inout [Unicode.Scalar]) {
        switch scalar {
        case "a"..."z": plain.append(scalar)
        case "A"..."Z": plain.append(Unicode.Scalar(UInt8(scalar.value | 32)))
        case "0"..."9": plain.append("0")
        case "\u{2018}", "\u{2019}", "\u{02BC}": plain.append("'")
        case "\u{201C}", "\u{201D}": plain.append("\"")
        case "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}", "\u{FEFF}", "\u{AD}": break
        default:
            if scalar.isASCII {
                plain.append(scalar)
            } else {
                plain += scalar.properties.lowercaseMapping.unicodeScalars
            }
        }
    }

    private static func isQuotationMark(_ plain: [Unicode.Scalar]) -> Bool {
        plain == ["`", "`"] || plain == ["'", "'"]
    }

    /// Returns the hash of the shape: "X" for a capital, "x" for another letter, "d" for a digit, marks as they are,
    /// at most two of one kind in a row.
    private static func shape(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt32 {
        var hash = NameFeatureHash("h")
        var last: Unicode.Scalar = " "
        var run = 0
        for scalar in scalars.prefix(40) {
            let kind = kind(of: scalar)
            run = kind == last ? run + 1 : 1
            last = kind
            if run <= 2 { hash.add(kind) }
        }
        return hash.value
    }

    private static func kind(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "a"..."z": "x"
        case "A"..."Z": "X"
        case "0"..."9": "d"
        default: scalar.isASCII ? scalar : scalar.isUppercase ? "X" : scalar.properties.isAlphabetic ? "x" : "-"
        }
    }
}
