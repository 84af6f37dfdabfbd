import Text

/// The class of a scalar for the tokenizer, which tells more apart than the classes of `Text`: a combining mark carries a
/// word on, a zero-width mark is nothing between words.
enum ScalarClass: UInt8 {
    case space, letter, digit, mark
    /// A zero-width or direction mark, which is part of the word around it, and nothing elsewhere.
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
