import Text

/// The words of a quotation, by which quotations of one utterance in several outlets are recognized.
///
/// Two wordings are of one utterance when most shingles of the shorter one are in the longer: an editor corrects a word or
/// two and cuts as he likes. Normalized words have no punctuation, capitals and brackets.
package struct QuoteWording: Sendable {
    /// The least words of a quotation that is compared. Fewer words are said by many people; only the very same words make them one.
    package static let minimumWords = 7
    /// The least share of the shorter wording's shingles. A changed word costs three: of the 10 shingles of 12 words, 7 are
    /// left.
    static let minimumShare = 0.66
    /// How many words in a row one hash of the fingerprint is of.
    static let gramWidth = 4
    /// Of every so many hashes in a row the least is kept, so that 7 equal words in a row are always found.
    static let windowWidth = 4

    package var words: Int { normalized.count }
    private let normalized: NormalizedWords
    private let shingles: ShingleSet
    /// The winnowing fingerprint (Schleimer, Wilkerson and Aiken, 2003): wordings that have 7 words in a row in common share
    /// at least one hash of it.
    package var fingerprint: Set<Int64> { QuoteWording.fingerprint(of: normalized) }

    /// Reads a quotation; nil where it has too few words.
    package init?(_ text: String) {
        let normalized = NormalizedWords(text)
        guard normalized.count >= QuoteWording.minimumWords else { return nil }
        self.normalized = normalized
        shingles = ShingleSet(normalized)
    }

    /// The share of the shorter wording's shingles that the longer has; nil where they are not of one utterance.
    package func similarity(to other: QuoteWording) -> Double? {
        let shorter = min(shingles.count, other.shingles.count)
        guard shorter > 0 else { return nil }
        let share = Double(shingles.common(with: other.shingles)) / Double(shorter)
        return share >= QuoteWording.minimumShare ? share : nil
    }

    private static func fingerprint(of words: NormalizedWords) -> Set<Int64> {
        let hashes = (0...words.count - gramWidth).map { start in
            var hash = StableHash()
            for index in start..<start + gramWidth {
                hash.update(words.word(index))
                hash.update([0])
            }
            return StableHash.mixed(hash.value)
        }
        let windows = max(hashes.count - windowWidth, 0)
        return Set(
            (0...windows).compactMap { start in
                hashes[start..<min(start + windowWidth, hashes.count)].min().map { Int64(bitPattern: $0) }
            })
    }
}
