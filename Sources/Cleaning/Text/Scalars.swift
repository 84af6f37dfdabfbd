/// What the readers of plain text ask of a scalar; ASCII is answered without a look into the tables.
extension Unicode.Scalar {
    var isDigit: Bool { value >= 48 && value <= 57 }

    var isWordPart: Bool {
        if value < 128 { return isDigit || isASCIILetter }
        return properties.isAlphabetic || properties.numericType != nil
    }

    var isUppercaseLetter: Bool { value < 128 ? value >= 65 && value <= 90 : properties.isUppercase }

    var isLowercaseLetter: Bool { value < 128 ? value >= 97 && value <= 122 : properties.isLowercase }

    var isLetter: Bool { value < 128 ? isASCIILetter : properties.isAlphabetic }

    var isBlank: Bool { value == 32 || value == 9 || (value >= 128 && properties.isWhitespace) }

    /// In lower case; where that takes more than one scalar, the first.
    var folded: Unicode.Scalar {
        if value < 128 { return isUppercaseLetter ? Unicode.Scalar(UInt8(value + 32)) : self }
        return properties.lowercaseMapping.unicodeScalars.first ?? self
    }

    var endsSentence: Bool { self == "." || self == "!" || self == "?" || self == "\u{2026}" }

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

    private var isASCIILetter: Bool { (value >= 65 && value <= 90) || (value >= 97 && value <= 122) }
}

extension String {
    init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
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
