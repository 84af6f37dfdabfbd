/// A text as the set of its runs of three words: two texts that share most are one text, edited.
struct Shingles: Sendable {
    static let length = 3

    let words: WordSpans
    /// One number for each run; of a shorter text one for the whole.
    let prints: [UInt64]

    init(_ text: String) { self.init(WordSpans(text)) }

    init(_ words: WordSpans) {
        self.words = words
        let hashes = words.hashes
        guard hashes.count >= Shingles.length else {
            prints = hashes.isEmpty ? [] : [words.key]
            return
        }
        prints = (0...(hashes.count - Shingles.length)).map { start in
            var hash = WordHash()
            for word in hashes[start..<start + Shingles.length] { hash.add(word) }
            return hash.value
        }
    }

    var wordCount: Int { words.words.count }

    /// Whether `other` is this text, with a word or so changed.
    func isNearly(_ other: Shingles) -> Bool {
        if words.key == other.words.key { return wordCount > 0 }
        guard wordCount >= 6, abs(other.wordCount - wordCount) <= 2 else { return false }
        return other.isSaid(by: self) && isSaid(by: other)
    }

    /// Whether `other` holds all of this but for a word or so that tells nothing new.
    func isSaid(by other: Shingles) -> Bool {
        if wordCount < 5 { return words.key == other.words.key && wordCount > 0 }
        let said = Set(other.prints)
        let hits = prints.reduce(0) { $0 + (said.contains($1) ? 1 : 0) }
        return isEnough(hits) && hasNothingNew(beside: [other])
    }

    /// Whether so many common runs leave room for no more than small edits: one changed word costs
    /// three runs, and one in ten may be changed, but never half of the runs.
    func isEnough(_ hits: Int) -> Bool {
        hits * 2 >= prints.count && hits > 0 && hits >= prints.count - Shingles.length * max(1, wordCount / 10)
    }

    /// No number and no name that `others` lack, or have less often.
    func hasNothingNew(beside others: [Shingles]) -> Bool {
        let telling = words.words.filter(\.isTelling)
        if telling.isEmpty { return true }
        var said: [UInt64: Int] = [:]
        for other in others { for word in other.words.words { said[word.hash, default: 0] += 1 } }
        return telling.allSatisfy { word in
            said[word.hash, default: 0] -= 1
            return said[word.hash, default: 0] >= 0
        }
    }
}
