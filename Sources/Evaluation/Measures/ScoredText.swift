import Foundation

/// Text as the scorers compare it.
enum ScoredText {
    /// Runs of letters, digits and low lines; accents that stand alone part words, as in Python's `\w+`.
    static func words(_ text: String) -> [String] { wordRanges(Array(text.unicodeScalars)).map(\.text) }

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

    /// Letters and digits only, case folded, single spaces.
    static func plain(_ text: String?) -> String {
        words(folded((text ?? "").precomposedStringWithCompatibilityMapping)).joined(separator: " ")
    }

    /// Lower case that also takes the German and Greek letters together that differ only in form.
    static func folded(_ text: String) -> String {
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

    /// White space folded to single blanks.
    static func squashed(_ text: String) -> String {
        text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
    }

    static func lines(_ text: String) -> [String] {
        let breaks: Set<UInt32> = [0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029]
        return text.unicodeScalars.split { breaks.contains($0.value) }.map { String($0) }
    }
}
