import Text

/// A sample of what a text says, by which texts that may be copies of one another are found.
package struct Fingerprint: Hashable, Sendable {
    /// Raised whenever the same text gives another fingerprint, so that databases make theirs anew.
    package static let version = 1
    /// A text of fewer words is too short to say that it is a copy.
    package static let minimumWords = 20
    /// How many marks texts that may be copies have in common at least. One is a phrase that many texts have.
    package static let minimumCommonMarks = 2
    /// The least share of the marks of the text that has fewer. Copies with every third word replaced keep a quarter, and of
    /// any other texts that have two marks in common one in twenty reaches so many.
    static let minimumMarkShare = 0.15
    /// Reports of one form differ in most of their figures. Where a copy has as many, most of them are those of its original.
    static let minimumFigures = 6
    static let minimumFigureShare = 0.25

    /// Hashes of phrases, in ascending order: see `Marks`.
    package let marks: [UInt32]
    /// The hashes of the figures, each with the word before it, in ascending order.
    package let figures: [UInt16]

    /// Nil for a text that is too short.
    package init?(_ text: String) {
        let words = NormalizedWords(text)
        guard words.count >= Fingerprint.minimumWords else { return nil }
        marks = Marks.all(of: words)
        figures = Fingerprint.figures(of: words)
    }

    package init(marks: [UInt32], figures: [UInt16]) {
        self.marks = marks
        self.figures = figures
    }

    /// Whether texts of these fingerprints may be copies, where they have so many marks in common.
    package static func isPossible(_ left: Fingerprint, _ right: Fingerprint, commonMarks: Int) -> Bool {
        let fewer = min(left.marks.count, right.marks.count)
        guard commonMarks >= minimumCommonMarks, Double(commonMarks) >= minimumMarkShare * Double(fewer) else {
            return false
        }
        let figures = min(left.figures.count, right.figures.count)
        return figures < minimumFigures
            || Double(left.figures.commonCount(with: right.figures)) >= minimumFigureShare * Double(figures)
    }

    private static func figures(of words: NormalizedWords) -> [UInt16] {
        let hashes = words.indices.filter(words.isFigure).map { index in
            var hash = StableHash()
            if index > 0 { hash.update(words.word(index - 1)) }
            hash.update([0])
            hash.update(words.word(index))
            return UInt16(truncatingIfNeeded: StableHash.mixed(hash.value))
        }
        return Set(hashes).sorted()
    }
}
