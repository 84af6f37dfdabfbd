/// What the tagger sees of one token, whatever stands around it.
struct WordFeatures: Sendable {
    /// Of the whole word: small letters, digits as zeros, apostrophes alike.
    private(set) var whole = FeatureHash.start
    /// Of the last one to four scalars, or of the whole where it is shorter.
    private(set) var end1 = FeatureHash.start
    private(set) var end2 = FeatureHash.start
    private(set) var end3 = FeatureHash.start
    private(set) var end4 = FeatureHash.start
    /// Of the first three.
    private(set) var start3 = FeatureHash.start
    /// Of what is behind the last hyphen; 0 where there is none.
    private(set) var tail: UInt32 = 0
    var form = WordForm(letters: .none, marks: 0)

    /// Stands for what is before and behind the sentence.
    static let edge = WordFeatures(edge: 0x9E37_79B9)

    private init(edge: UInt32) {
        (whole, end1, end2, end3, end4, start3, tail) = (edge, edge, edge, edge, edge, edge, edge)
    }

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var letters = LetterCounts()
        for (count, scalar) in scalars.enumerated() {
            let folded = letters.folded(scalar)
            let left = scalars.count - count
            whole = FeatureHash.step(whole, folded)
            tail = scalar.isHyphen ? FeatureHash.start : tail == 0 ? 0 : FeatureHash.step(tail, folded)
            if count < 3 { start3 = whole }
            if left <= 4 { end4 = FeatureHash.step(end4, folded) }
            if left <= 3 { end3 = FeatureHash.step(end3, folded) }
            if left <= 2 { end2 = FeatureHash.step(end2, folded) }
            if left == 1 { end1 = FeatureHash.step(end1, folded) }
        }
        form = letters.form
        if tail != 0 { form.marks |= WordForm.hyphen }
        if scalars.last == "." { form.marks |= WordForm.stop }
    }
}

/// Counts the letters of a word as they go by.
private struct LetterCounts {
    private var capitals = 0
    private var others = 0
    private var opensCapital = false
    private var hasDigit = false

    /// The scalar as the hashes see it.
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
        if scalar.value &- 65 < 26 { return countedCapital(scalar.value | 32) }
        if scalar.value &- 48 < 10 { return countedDigit() }
        return scalar.value
    }

    private mutating func foldedBeyondASCII(_ scalar: Unicode.Scalar) -> UInt32 {
        if scalar.isApostrophe { return 39 }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .decimalNumber: return countedDigit()
        case .uppercaseLetter: return countedCapital(small(properties, scalar))
        case .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            others += 1
            return small(properties, scalar)
        default: return small(properties, scalar)
        }
    }

    private mutating func countedCapital(_ folded: UInt32) -> UInt32 {
        if capitals + others == 0 { opensCapital = true }
        capitals += 1
        return folded
    }

    private mutating func countedDigit() -> UInt32 {
        hasDigit = true
        return 48
    }

    private func small(_ properties: Unicode.Scalar.Properties, _ scalar: Unicode.Scalar) -> UInt32 {
        properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }

    var form: WordForm { WordForm(letters: letters, marks: hasDigit ? WordForm.digit : 0) }

    private var letters: WordForm.Case {
        if capitals == 0 { return others == 0 ? .none : .small }
        if others == 0 { return capitals == 1 ? .oneCapital : .capitals }
        return opensCapital ? .capitalised : .mixed
    }
}
