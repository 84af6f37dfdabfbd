/// A text as the sequence of its runs of three words: two texts that share most of them are one text, edited.
package struct Shingles: Sendable {
    package static let length = 3

    package let words: WordSpans
    /// One hash for each run of words; of a shorter text one for the whole.
    package let hashes: [UInt64]

    package init(_ text: String) { self.init(WordSpans(text)) }

    package init(_ words: WordSpans) {
        self.words = words
        let single = words.hashes
        guard single.count >= Shingles.length else {
            hashes = single.isEmpty ? [] : [words.hash]
            return
        }
        hashes = (0...(single.count - Shingles.length)).map { start in
            var hash = StableHash()
            for word in single[start..<start + Shingles.length] { hash.update(word) }
            return hash.value
        }
    }

    package var wordCount: Int { words.count }

    /// Whether `other` is this text, with a word or so changed.
    package func isNearDuplicate(of other: Shingles) -> Bool {
        if words.hash == other.words.hash { return wordCount > 0 }
        guard wordCount >= 6, abs(other.wordCount - wordCount) <= 2 else { return false }
        return other.isContained(in: self) && isContained(in: other)
    }

    /// Whether `other` holds all of this but for a word or so that says nothing new.
    package func isContained(in other: Shingles) -> Bool {
        if wordCount < 5 { return words.hash == other.words.hash && wordCount > 0 }
        let known = Set(other.hashes)
        let hits = hashes.reduce(0) { $0 + (known.contains($1) ? 1 : 0) }
        return allowsOnlySmallEdits(sharing: hits) && addsNothing(to: [other])
    }

    /// Whether so many common shingles leave room for no more than small edits: one changed word costs three of them,
    /// and one word in ten may be changed, but never half of the shingles.
    package func allowsOnlySmallEdits(sharing hits: Int) -> Bool {
        hits * 2 >= hashes.count && hits > 0 && hits >= hashes.count - Shingles.length * max(1, wordCount / 10)
    }

    /// Whether the text has no number and no name that `others` lack, or have less often.
    package func addsNothing(to others: [Shingles]) -> Bool {
        let distinctive = words.words.filter(\.isDistinctive)
        if distinctive.isEmpty { return true }
        var counts: [UInt64: Int] = [:]
        for other in others { for word in other.words.words { counts[word.hash, default: 0] += 1 } }
        return distinctive.allSatisfy { word in
            counts[word.hash, default: 0] -= 1
            return counts[word.hash, default: 0] >= 0
        }
    }
}
