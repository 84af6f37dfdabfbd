/// The words of a quotation, so that what several outlets print of one utterance is known by its words.
///
/// Two wordings are of one utterance when most runs of three words in the shorter one stand in the longer: an editor
/// mends a word or two and cuts as he likes. Marks, capitals and brackets are gone with the folding.
package struct QuoteWording: Sendable {
    /// Fewer words are said by many people; only the very same words make them one.
    package static let fewestWords = 7
    /// A word changed costs three runs: of the 10 runs in 12 words, 7 are left.
    static let shareOfShorter = 0.66
    /// Runs of so many words are looked up.
    static let markWidth = 4
    /// Of so many runs that follow each other one is a mark, so that 7 equal words in a row are always found.
    static let markWindow = 4

    package var words: Int { folded.count }
    private let folded: NormalizedWords
    private let shingles: Shingles
    /// Wordings that have 7 words in a row in common share at least one (winnowing: Schleimer, Wilkerson and Aiken, 2003).
    package var marks: Set<Int64> { QuoteWording.marks(of: folded) }

    /// Nil where there are too few words.
    package init?(_ text: String) {
        let folded = NormalizedWords(text)
        guard folded.count >= QuoteWording.fewestWords else { return nil }
        self.folded = folded
        shingles = Shingles(folded)
    }

    /// The share of the shorter wording's runs that the longer has, where that makes them one utterance.
    package func likeness(to other: QuoteWording) -> Double? {
        let shorter = min(shingles.count, other.shingles.count)
        guard shorter > 0 else { return nil }
        let share = Double(shingles.common(with: other.shingles)) / Double(shorter)
        return share >= QuoteWording.shareOfShorter ? share : nil
    }

    private static func marks(of words: NormalizedWords) -> Set<Int64> {
        let hashes = (0...words.count - markWidth).map { start in
            var hash = StableHash()
            for index in start..<start + markWidth {
                hash.update(words.word(index))
                hash.update([0])
            }
            return StableHash.mixed(hash.value)
        }
        let windows = max(hashes.count - markWindow, 0)
        return Set(
            (0...windows).compactMap { start in
                hashes[start..<min(start + markWindow, hashes.count)].min().map { Int64(bitPattern: $0) }
            })
    }
}
