/// What a scalar is to the tokenizer.
enum ScalarClass: UInt8 {
    case space, letter, digit, mark
    /// Zero-width and direction marks: part of a word they stand in, else nothing.
    case invisible

    init(_ scalar: Unicode.Scalar) {
        self = scalar.isASCII ? Self.ascii[Int(scalar.value)] : Self.beyondASCII(scalar)
    }

    private static let ascii: [ScalarClass] = (0..<128).map { value in
        switch UInt8(value) {
        case 0...32, 127: .space
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        default: .mark
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> ScalarClass {
        switch scalar.value {
        case 0x2010...0x2027, 0x2030...0x205E: .mark
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .invisible
        case 0xC0...0x24F: scalar.value == 0xD7 || scalar.value == 0xF7 ? .mark : .letter
        default: byProperties(scalar)
        }
    }

    private static func byProperties(_ scalar: Unicode.Scalar) -> ScalarClass {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: .space
        case .decimalNumber: .digit
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .letterNumber:
            .letter
        default: .mark
        }
    }
}

extension Unicode.Scalar {
    var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{02BC}" }
    var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }

    var isASCIIDigit: Bool { (48...57).contains(value) }

    /// Whether a letter that opens a sentence or a name.
    package var isCapital: Bool {
        isASCII ? (65...90).contains(value) : properties.isUppercase || properties.generalCategory == .titlecaseLetter
    }

    package var isSmall: Bool { isASCII ? (97...122).contains(value) : properties.isLowercase }
}
