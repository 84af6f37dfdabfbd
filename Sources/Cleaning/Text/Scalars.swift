/// What the readers of plain text ask of a scalar; ASCII is answered without a look into the tables.
extension Unicode.Scalar {
    var isDigit: Bool { value >= 48 && value <= 57 }

    var isWordPart: Bool {
        if value < 128 { return isDigit || isASCIILetter }
        if isGeneralPunctuation { return false }
        return smallLetter != nil || properties.isAlphabetic || properties.numericType != nil
    }

    var isUppercaseLetter: Bool { value < 128 ? value >= 65 && value <= 90 : properties.isUppercase }

    var isLowercaseLetter: Bool { value < 128 ? value >= 97 && value <= 122 : properties.isLowercase }

    var isLetter: Bool { value < 128 ? isASCIILetter : properties.isAlphabetic }

    var isBlank: Bool {
        value == 32 || value == 9 || (value >= 128 && !isGeneralPunctuation && properties.isWhitespace)
    }

    /// In lower case; where that takes more than one scalar, the first.
    var folded: Unicode.Scalar {
        if value < 128 { return isUppercaseLetter ? Unicode.Scalar(UInt8(value + 32)) : self }
        return smallLetter ?? properties.lowercaseMapping.unicodeScalars.first ?? self
    }

    /// In lower case, for the commonest letters beyond ASCII: the tables take ten times as long. Nil for others.
    var smallLetter: Unicode.Scalar? {
        switch value {
        // À to ÿ, without × and ÷.
        case 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(value + 32)
        case 0xDF...0xF6, 0xF8...0xFF: self
        // А to я, ѐ to џ and Ѐ to Џ.
        case 0x410...0x42F: Unicode.Scalar(value + 32)
        case 0x430...0x45F: self
        case 0x400...0x40F: Unicode.Scalar(value + 80)
        // Chinese and Japanese signs and Korean syllables.
        case 0x4E00...0x9FA5, 0xAC00...0xD7A3: self
        default: nil
        }
    }

    /// A full stop of any script, or an ellipsis.
    var isStop: Bool {
        self == "." || self == "\u{2026}" || self == "\u{3002}" || self == "\u{964}" || self == "\u{6D4}"
    }

    var endsSentence: Bool {
        isStop || self == "!" || self == "?" || self == "\u{FF1F}" || self == "\u{FF01}" || self == "\u{61F}"
    }

    /// Double or single, straight or curly; an apostrophe is one too.
    var isQuotationMark: Bool {
        switch self {
        case "\"", "'", "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}": true
        default: false
        }
    }

    var opensBracket: Bool { self == "(" || self == "[" || self == "{" }

    var closesBracket: Bool { self == ")" || self == "]" || self == "}" }

    var isDash: Bool { self == "-" || self == "\u{2013}" || self == "\u{2014}" }

    /// Dashes, curly marks and the like, of which texts are full.
    private var isGeneralPunctuation: Bool { value >= 0x2010 && value <= 0x2027 }

    private var isASCIILetter: Bool { (value >= 65 && value <= 90) || (value >= 97 && value <= 122) }
}

extension String {
    init(_ scalars: some Collection<Unicode.Scalar>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count + 16)
        for scalar in scalars {
            if scalar.value < 128 { bytes.append(UInt8(scalar.value)) } else { bytes += scalar.utf8 }
        }
        self.init(decoding: bytes, as: UTF8.self)
    }
}

extension RandomAccessCollection<Unicode.Scalar> {
    /// Without blanks at both ends.
    var trimmed: SubSequence {
        var rest = self[...]
        while let first = rest.first, first.isBlank { rest = rest.dropFirst() }
        while let last = rest.last, last.isBlank { rest = rest.dropLast() }
        return rest
    }
}
