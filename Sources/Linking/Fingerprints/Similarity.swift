/// How similar two texts are of which one is a copy of the other.
package struct Similarity: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The same text.
        case exact
        /// Much of the same words in texts of about one length.
        case near
        /// The shorter text is in the longer one, which has much besides.
        case contained
    }

    /// The least share of the shorter text's words that is in passages of both. Three words in ten may be an editor's; two
    /// articles that quote one long statement have less in common.
    static let minimumShare = 0.6
    /// A shorter text than this part of the longer one is contained.
    static let containedLength = 0.75
    /// What is cut short is hardly edited besides. Where less than this part is left, more of its words have to be equal:
    /// a paragraph of background may be half of a short article and a tenth of a long one.
    static let cutLength = 0.4
    static let minimumEqualShareOfCut = 0.7
    /// Of a brief nearly all words: it says little more than what many reports of one kind say.
    static let minimumEqualShareOfBrief = 0.85
    static let briefWords = 80
    /// A text holds one that is so much shorter by chance.
    static let maximumRatio = 40

    package let kind: Kind
    /// The share of equal words: for `near` of the longer text's, for `contained` of the shorter one's.
    package let similarity: Double

    package static let same = Similarity(kind: .exact, similarity: 1)

    /// Compares two texts; nil where neither is a copy of the other.
    package init?(_ one: ComparedText, _ other: ComparedText) {
        let (shorter, longer) = one.precedes(other) ? (one, other) : (other, one)
        guard shorter.count > 0, longer.count <= Similarity.maximumRatio * shorter.count else { return nil }
        let alignment = TextAlignment(shorter, longer)
        let length = Double(shorter.count) / Double(longer.count)
        let equal = Double(alignment.equalWords) / Double(shorter.count)
        guard alignment.sharedShare >= Similarity.minimumShare,
            equal >= Similarity.minimumEqualShare(length: length, words: shorter.count), !alignment.isOfOtherParticulars
        else { return nil }
        let isContained = length < Similarity.containedLength
        let words = isContained ? shorter.count : longer.count
        self.init(
            kind: isContained ? .contained : .near, similarity: Double(alignment.equalWords) / Double(words))
    }

    package init(kind: Kind, similarity: Double) {
        self.kind = kind
        self.similarity = similarity
    }

    private static func minimumEqualShare(length: Double, words: Int) -> Double {
        if length >= cutLength { return 0 }
        return words < briefWords ? minimumEqualShareOfBrief : minimumEqualShareOfCut
    }
}
