import Text

/// Reads the words of labels without making strings of them: a page has tens of thousands.
///
/// A word, and each pair of neighbouring words, is the hash of its letters; the meaning of a hash is looked up in
/// `LabelTable`.
struct LabelScan {
    /// Calls `found` with the meaning of each word and pair in `text` that has one.
    static func meanings(in text: some Sequence<UInt8>, _ table: LabelTable, _ found: (LabelTable.Meaning) -> Void) {
        words(in: text) { word in
            if let meaning = table[word] { found(meaning) }
        }
    }

    /// Calls `found` with the hash of each word and pair in `text`.
    ///
    /// `relatedPosts`, `related-posts` and `related__posts` are the words "related" and "posts" and the pair
    /// "related posts". Words of different class names make no pair.
    static func words(in text: some Sequence<UInt8>, _ found: (UInt64) -> Void) {
        var word: StableHash?
        var pair: StableHash?
        var wasLower = false
        func close() {
            guard let last = word else { return }
            found(last.value)
            if let pair { found(pair.value) }
            pair = last
            pair?.update(32 as UInt8)
            word = nil
        }
        for byte in text {
            let isUpper = byte.isASCIIUppercase
            let isLetter = byte.isASCIILetter || byte.isASCIIDigit || byte >= 128
            if !isLetter || (isUpper && wasLower) { close() }
            if byte <= 32 { pair = nil }
            if isLetter {
                if word == nil { word = StableHash() }
                word?.update(byte.asciiLowercased)
                pair?.update(byte.asciiLowercased)
            }
            wasLower = isLetter && !isUpper
        }
        close()
    }

    /// Returns the number of words in `text`.
    static func wordCount(_ text: some Sequence<UInt8>) -> Int {
        var count = 0
        var isInside = false
        for byte in text {
            let isLetter = byte.isASCIILetter || byte.isASCIIDigit || byte >= 128
            if isLetter && !isInside { count += 1 }
            isInside = isLetter
        }
        return count
    }
}

/// The meanings of the words of labels by their hashes: a hash table with open addressing.
struct LabelTable: Sendable {
    /// The meaning of one word for the element that bears it.
    struct Meaning: Hashable, Sendable {
        /// The index of the rule in `BoilerplateRule.all`; nil where the word names no boilerplate.
        var rule: Int?
        /// Whether the word says little alone: see `ElementPattern.weakLabels`.
        var isWeak = false
        /// Whether the word names the body of an article.
        var isBody = false
        /// The index of the word, which tells the words apart.
        var word = 0
    }

    private var keys: [UInt64]
    private var meanings: [Meaning]

    /// Makes a table that only tells whether a word is one of `words`.
    init(words: Set<String>) { self.init(Dictionary(uniqueKeysWithValues: words.map { ($0, Meaning()) })) }

    init(_ entries: [String: Meaning]) {
        var size = 1 << 10
        while size < entries.count * 4 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        meanings = Array(repeating: Meaning(), count: size)
        for (index, entry) in entries.sorted(by: { $0.key < $1.key }).enumerated() {
            var meaning = entry.value
            meaning.word = index
            insert(StableHash(of: entry.key).value, meaning)
        }
    }

    subscript(_ hash: UInt64) -> Meaning? {
        var slot = Int(truncatingIfNeeded: hash & UInt64(keys.count - 1))
        while keys[slot] != 0 {
            if keys[slot] == hash { return meanings[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    private mutating func insert(_ hash: UInt64, _ meaning: Meaning) {
        var slot = Int(truncatingIfNeeded: hash & UInt64(keys.count - 1))
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = hash
        meanings[slot] = meaning
    }
}
