import Foundation

/// Text as the development scorers compare it.
enum ScoredText {
    /// Returns the runs of letters, digits and underscores. Combining accents separate words, as in Python's `\w+`.
    static func words(_ text: String) -> [String] { wordRanges(Array(text.unicodeScalars)).map(\.text) }

    /// Returns the words with the offset at which each starts.
    static func wordRanges(_ scalars: [Unicode.Scalar]) -> [(start: Int, text: String)] {
        var found: [(start: Int, text: String)] = []
        var start: Int?
        for index in 0...scalars.count {
            if index < scalars.count, isWordPart(scalars[index]) {
                start = start ?? index
            } else if let first = start {
                found.append((first, string(scalars[first..<index])))
                start = nil
            }
        }
        return found
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: scalar == "_"
        }
    }

    /// Returns the words of the text in normal form, case-folded, with single spaces between them.
    static func normalized(_ text: String?) -> String {
        words(caseFolded((text ?? "").precomposedStringWithCompatibilityMapping)).joined(separator: " ")
    }

    /// Returns the text in lower case, with "ß" as "ss" and both forms of the Greek sigma alike.
    static func caseFolded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "ß", "ẞ": folded.append(contentsOf: "ss".unicodeScalars)
            case "ς": folded.append("σ")
            default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(folded)
    }

    /// Returns the text with single blanks for white space.
    static func whitespaceCollapsed(_ text: String) -> String {
        text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
    }

    static func lines(_ text: String) -> [String] {
        let paragraphSeparator: Set<UInt32> = [0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029]
        return text.unicodeScalars.split { paragraphSeparator.contains($0.value) }.map { String($0) }
    }
}
