/// Finds texts that are one text, edited.
///
/// Candidates are found by words that few of the texts have, and compared by all their words, so that the cost grows with the length
/// of the texts.
enum SimilarPairs {
    /// A word that more texts have leads to none of them.
    private static let maximumTexts = 8
    /// How many candidates are compared with each text.
    private static let maximumCandidates = 4
    /// The least share of the words of both that both have.
    private static let minimumShare = 0.5
    /// The least share of the words of the shorter one, where the other has been made longer or shorter.
    private static let minimumShareOfShorter = 0.8
    /// Fewer words are in many a text.
    private static let minimumWordsOfShorter = 5
    /// A text of so many times the words is another.
    private static let maximumRatio = 6

    /// Returns the index of a text among `after` for each of `before` that has one; none is taken twice.
    static func find(_ before: [[UInt64]], _ after: [[UInt64]]) -> [(before: Int, after: Int)] {
        let (left, right) = (before.map { $0.sorted() }, after.map { $0.sorted() })
        let index = textsByWord(right)
        var scored: [(share: Double, before: Int, after: Int)] = []
        for (number, words) in left.enumerated() {
            for other in candidates(for: words, index) {
                guard let share = share(words, right[other]) else { continue }
                scored.append((share, number, other))
            }
        }
        // Of equals those that stand at about the same place.
        scored.sort { one, other in
            (-one.share, abs(one.before - one.after), one.before, one.after)
                < (-other.share, abs(other.before - other.after), other.before, other.after)
        }
        var (taken, takenAfter) = (Set<Int>(), Set<Int>())
        return scored.compactMap { _, number, other in
            guard !taken.contains(number), !takenAfter.contains(other) else { return nil }
            taken.insert(number)
            takenAfter.insert(other)
            return (number, other)
        }
    }

    private static func textsByWord(_ texts: [[UInt64]]) -> [UInt64: [Int]] {
        var texts = texts.enumerated().reduce(into: [UInt64: [Int]]()) { found, text in
            var last: UInt64?
            for word in text.element where word != last {
                // One more than the limit tells that the word is in too many.
                if found[word, default: []].count <= maximumTexts { found[word, default: []].append(text.offset) }
                last = word
            }
        }
        texts = texts.filter { $0.value.count <= maximumTexts }
        return texts
    }

    private static func candidates(for words: [UInt64], _ index: [UInt64: [Int]]) -> [Int] {
        var counts: [Int: Int] = [:]
        var last: UInt64?
        for word in words where word != last {
            for text in index[word] ?? [] { counts[text, default: 0] += 1 }
            last = word
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(maximumCandidates).map(\.key)
    }

    /// Returns the share of the words that two texts, in ascending order, have in common; nil where they are different texts.
    private static func share(_ one: [UInt64], _ other: [UInt64]) -> Double? {
        let (shorter, longer) = (min(one.count, other.count), max(one.count, other.count))
        guard longer <= maximumRatio * shorter else { return nil }
        let common = Double(one.commonCountWithRepeats(other))
        let share = 2 * common / Double(shorter + longer)
        let isEdited = share >= minimumShare
        let isCutOrExtended =
            shorter >= minimumWordsOfShorter && common >= minimumShareOfShorter * Double(shorter)
        return isEdited || isCutOrExtended ? share : nil
    }
}

extension [UInt64] {
    /// How many elements two ascending lists have in common, each as often as both have it.
    fileprivate func commonCountWithRepeats(_ other: [UInt64]) -> Int {
        var (common, index) = (0, 0)
        for element in self {
            while index < other.count, other[index] < element { index += 1 }
            guard index < other.count else { break }
            if other[index] == element { (common, index) = (common + 1, index + 1) }
        }
        return common
    }
}
