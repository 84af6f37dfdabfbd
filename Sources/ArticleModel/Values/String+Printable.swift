extension StringProtocol {
    /// The text as one line that a terminal, a log or a table may show: `?` stands for each character that would move the
    /// cursor, begin a line, turn the direction of writing, or not be seen.
    package var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.isPrintable ? $0 : "?" }))
    }

    /// Whether `printable` leaves the text as it is.
    package var isPrintable: Bool { unicodeScalars.allSatisfy(\.isPrintable) }

    /// The text as a name: white space of any kind is one blank, and what cannot be seen is left out.
    package var asName: String {
        unicodeScalars.split { $0.properties.isWhitespace }
            .map { String(String.UnicodeScalarView($0.filter(\.isPrintable))) }
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Unicode.Scalar {
    /// Whether the character may be shown as it is. A joiner may, as scripts and emoji need it within words, and so may
    /// what chooses the form of the character before it.
    package var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        case .nonspacingMark: true
        default: !properties.isDefaultIgnorableCodePoint || self == "\u{200C}" || self == "\u{200D}"
        }
    }
}
