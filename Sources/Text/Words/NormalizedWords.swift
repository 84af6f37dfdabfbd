/// The words of a text in lower case and without punctuation, so that texts are compared by what they say.
///
/// A word is a sequence of letters, digits and combining marks; an apostrophe within it is dropped, so that "don't" is
/// one word however its apostrophe is written.
package struct NormalizedWords: Sendable {
    /// The UTF-8 bytes of the words, one after the other.
    @usableFromInline let bytes: [UInt8]
    /// The end of each word in `bytes`.
    @usableFromInline let ends: [Int]
    /// The indices of the words that begin with a capital letter within a sentence, which are mostly names; none where they were
    /// not asked for.
    package let capitalized: [Int]

    package init(_ text: String, findingCapitals: Bool = false) {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        bytes.reserveCapacity(text.utf8.count)
        var capitalized: [Int] = []
        var start = 0
        var isInSentence = false
        for scalar in text.unicodeScalars {
            let isFirst = bytes.count == start
            if NormalizedWords.append(scalar, to: &bytes) {
                if findingCapitals, isFirst, isInSentence, scalar.isUppercase { capitalized.append(ends.count) }
                isInSentence = true
                continue
            }
            if scalar.isApostrophe { continue }
            if !isFirst {
                start = bytes.count
                ends.append(start)
            }
            if findingCapitals, NormalizedWords.mayBeginSentence(after: scalar) { isInSentence = false }
        }
        if bytes.count > start { ends.append(bytes.count) }
        self.bytes = bytes
        self.ends = ends
        self.capitalized = capitalized
    }

    package var count: Int { ends.count }

    /// The words with a blank between them.
    package var text: String {
        indices.map { String(decoding: word($0), as: UTF8.self) }.joined(separator: " ")
    }

    package var indices: Range<Int> { ends.indices }

    /// The UTF-8 bytes of one word.
    @inlinable package func word(_ index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Whether the word has a digit.
    package func isFigure(_ index: Int) -> Bool { word(index).contains { $0 &- 48 < 10 } }

    /// Appends the scalar in lower case if it is part of a word.
    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: bytes.append(UInt8(scalar.value))
        case 0x41...0x5A: bytes.append(UInt8(scalar.value | 0x20))
        case 0..<0x80: return false
        default:
            guard isPartOfWord(scalar) else { return false }
            bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
        return true
    }

    private static func mayBeginSentence(after scalar: Unicode.Scalar) -> Bool {
        scalar != " " && (scalar.isSentenceTerminator || scalar.isQuotationMark || scalar == "\n" || scalar == ":")
    }

    /// Whether a scalar beyond ASCII is part of a word. Fingerprints in databases depend on it: it counts combining
    /// marks, and not signs for numbers, as `isWordScalar` does.
    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .nonspacingMark, .spacingMark:
            true
        default: false
        }
    }
}
