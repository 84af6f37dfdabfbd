import Text

/// The words of a text, ready to be aligned with those of others.
package struct ComparedText: Sendable {
    /// How many words in a row two texts have in common where an alignment begins.
    static let shingleWidth = 3

    /// The hashes of the words.
    let words: [UInt64]
    /// What each word is.
    let classes: [WordClass]
    /// The shingles in the order of their hashes, each where it occurs first.
    let shingles: [Shingle]

    /// Two reports of one form differ in their figures and names.
    enum WordClass: Sendable { case figure, name, other }

    struct Shingle: Sendable {
        let hash: UInt64
        let position: Int
    }

    package init(_ text: String) { self.init(NormalizedWords(text, findingCapitals: true)) }

    private init(_ normalized: NormalizedWords) {
        words = normalized.indices.map { StableHash(of: normalized.word($0)).value }
        var classes: [WordClass] = Array(repeating: .other, count: normalized.count)
        for index in normalized.capitalized { classes[index] = .name }
        for index in normalized.indices where normalized.isFigure(index) { classes[index] = .figure }
        self.classes = classes
        shingles = ComparedText.shingles(of: words)
    }

    package var count: Int { words.count }

    /// Whether the text is the shorter one of the two; among texts of one length their words decide, so that the two are
    /// always compared the same way round.
    func precedes(_ other: ComparedText) -> Bool {
        count == other.count ? words.lexicographicallyPrecedes(other.words) : count < other.count
    }

    private static func shingles(of words: [UInt64]) -> [Shingle] {
        guard words.count >= shingleWidth else { return [] }
        var all = (0...words.count - shingleWidth).map { start in
            Shingle(hash: StableHash(of: words[start..<start + shingleWidth]).value, position: start)
        }
        all.sort { ($0.hash, $0.position) < ($1.hash, $1.position) }
        var last: UInt64?
        all.removeAll { shingle in
            defer { last = shingle.hash }
            return shingle.hash == last
        }
        return all
    }
}
