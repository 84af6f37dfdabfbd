import Text

/// What the part-of-speech tagger reads of one token by itself.
struct WordFeatures: Sendable {
    /// The hash of the whole word in lower case, with zeros for digits and one apostrophe for all.
    private(set) var whole: UInt32
    /// The hashes of the last one to four scalars, or of the whole word where it is shorter.
    private(set) var end1: UInt32
    private(set) var end2: UInt32
    private(set) var end3: UInt32
    private(set) var end4: UInt32
    /// The hash of the first three scalars.
    private(set) var start3: UInt32
    /// The hash of what follows the last hyphen; 0 where there is none.
    private(set) var tail: UInt32
    var shape = WordShape(letters: .none, marks: 0)

    /// The features of what is before and after the sentence.
    static let edge = WordFeatures(edge: 0x9E37_79B9)

    private init(edge: UInt32) {
        (whole, end1, end2, end3, end4, start3, tail) = (edge, edge, edge, edge, edge, edge, edge)
    }

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var letters = LetterCounts()
        var (word, start) = (StableHash32(), StableHash32())
        var (last1, last2, last3, last4) = (StableHash32(), StableHash32(), StableHash32(), StableHash32())
        var afterHyphen: StableHash32?
        for (count, scalar) in scalars.enumerated() {
            let folded = letters.folded(scalar)
            let left = scalars.count - count
            word.step(folded)
            if scalar.isHyphen { afterHyphen = StableHash32() } else { afterHyphen?.step(folded) }
            if count < 3 { start = word }
            if left <= 4 { last4.step(folded) }
            if left <= 3 { last3.step(folded) }
            if left <= 2 { last2.step(folded) }
            if left == 1 { last1.step(folded) }
        }
        (whole, start3, tail) = (word.value, start.value, afterHyphen?.value ?? 0)
        (end1, end2, end3, end4) = (last1.value, last2.value, last3.value, last4.value)
        shape = letters.shape
        if tail != 0 { shape.marks |= WordShape.hyphen }
        if scalars.last == "." { shape.marks |= WordShape.fullStop }
    }
}

/// Counts the letters of a word, scalar by scalar.
private struct LetterCounts {
    private var uppercase = 0
    private var others = 0
    private var opensUppercase = false
    private var hasDigit = false

    /// The value of the scalar that is hashed: in lower case, zero for a digit, one apostrophe for all.
    @inline(__always)
    mutating func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        let value = scalar.value
        if value &- 97 < 26 {
            others += 1
            return value
        }
        return value < 128 ? foldedASCII(scalar) : foldedBeyondASCII(scalar)
    }

    private mutating func foldedASCII(_ scalar: Unicode.Scalar) -> UInt32 {
        if scalar.value &- 65 < 26 { return countedUppercase(scalar.value | 32) }
        if scalar.value &- 48 < 10 { return countedDigit() }
        return scalar.value
    }

    private mutating func foldedBeyondASCII(_ scalar: Unicode.Scalar) -> UInt32 {
        if scalar.isApostrophe { return 39 }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .decimalNumber: return countedDigit()
        case .uppercaseLetter: return countedUppercase(lowercased(properties, scalar))
        case .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            others += 1
            return lowercased(properties, scalar)
        default: return lowercased(properties, scalar)
        }
    }

    private mutating func countedUppercase(_ folded: UInt32) -> UInt32 {
        if uppercase + others == 0 { opensUppercase = true }
        uppercase += 1
        return folded
    }

    private mutating func countedDigit() -> UInt32 {
        hasDigit = true
        return 48
    }

    private func lowercased(_ properties: Unicode.Scalar.Properties, _ scalar: Unicode.Scalar) -> UInt32 {
        properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }

    var shape: WordShape { WordShape(letters: letters, marks: hasDigit ? WordShape.digit : 0) }

    private var letters: WordShape.LetterCase {
        if uppercase == 0 { return others == 0 ? .none : .lowercase }
        if others == 0 { return uppercase == 1 ? .singleUppercase : .uppercase }
        return opensUppercase ? .capitalized : .mixed
    }
}
