/// The classes of scalars that all readers of text ask for; ASCII is answered without a look into Unicode's tables.
extension Unicode.Scalar {
    /// Whether the scalar is one of the digits 0 to 9.
    @inlinable package var isDigit: Bool { value &- 48 < 10 }

    @inlinable package var isUppercase: Bool { value < 128 ? value &- 65 < 26 : isUppercaseBeyondASCII }

    @inlinable package var isLowercase: Bool { value < 128 ? value &- 97 < 26 : properties.isLowercase }

    /// Whether the scalar is a letter or an ideograph of any script.
    @inlinable package var isLetter: Bool { value < 128 ? (value | 32) &- 97 < 26 : properties.isAlphabetic }

    /// Whether the scalar is part of a word: a letter, a digit or another sign for a number.
    @inlinable package var isWordScalar: Bool {
        value < 128 ? (value | 32) &- 97 < 26 || isDigit : isWordScalarBeyondASCII
    }

    /// Whether the scalar is white space of any kind, line breaks included.
    @inlinable package var isWhitespace: Bool {
        value < 128 ? value == 32 || value &- 9 < 5 : !isGeneralPunctuation && properties.isWhitespace
    }

    /// The scalar in lower case; where that takes more than one scalar, the first of them.
    @inlinable package var lowercased: Unicode.Scalar {
        value < 128 ? (isUppercase ? Unicode.Scalar(UInt8(value | 32)) : self) : lowercasedBeyondASCII
    }

    /// Whether the scalar is a full stop of any script, or an ellipsis.
    @inlinable package var isFullStop: Bool {
        switch value {
        case 0x2E, 0x2026, 0x3002, 0x964, 0x6D4: true
        default: false
        }
    }

    /// Whether the scalar ends a sentence: a full stop, an exclamation or a question mark of any script.
    @inlinable package var isSentenceTerminator: Bool {
        switch value {
        case 0x21, 0x3F, 0xFF1F, 0xFF01, 0x61F: true
        default: isFullStop
        }
    }

    /// Whether the scalar is a quotation mark, double or single, straight or curly; an apostrophe is one too.
    @inlinable package var isQuotationMark: Bool {
        switch value {
        case 0x22, 0x27, 0x201C, 0x201D, 0x201E, 0x2018, 0x2019, 0xAB, 0xBB: true
        default: false
        }
    }

    @inlinable package var isApostrophe: Bool { value == 0x27 || value == 0x2019 || value == 0x2BC }

    @inlinable package var isHyphen: Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }

    /// Whether the scalar is a hyphen, an en dash or an em dash, which people type for each other.
    @inlinable package var isDash: Bool { value == 0x2D || value == 0x2013 || value == 0x2014 }

    @inlinable package var isOpeningBracket: Bool { value == 0x28 || value == 0x5B || value == 0x7B }

    @inlinable package var isClosingBracket: Bool { value == 0x29 || value == 0x5D || value == 0x7D }
}

extension Unicode.Scalar {
    /// Whether the scalar is a dash, a curly mark or the like, of which texts are full.
    @usableFromInline var isGeneralPunctuation: Bool { value &- 0x2010 < 0x18 }

    @usableFromInline var isUppercaseBeyondASCII: Bool {
        properties.isUppercase || properties.generalCategory == .titlecaseLetter
    }

    @usableFromInline var isWordScalarBeyondASCII: Bool {
        if isGeneralPunctuation { return false }
        return commonLowercase != nil || properties.isAlphabetic || properties.numericType != nil
    }

    @usableFromInline var lowercasedBeyondASCII: Unicode.Scalar {
        commonLowercase ?? properties.lowercaseMapping.unicodeScalars.first ?? self
    }

    /// The scalar in lower case for the commonest letters beyond ASCII, and nil for all others: Unicode's tables take
    /// ten times as long.
    package var commonLowercase: Unicode.Scalar? {
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
}
