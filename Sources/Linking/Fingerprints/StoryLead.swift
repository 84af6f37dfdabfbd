import Text

/// The words of an article's headline and first sentences, by which two reports of one event are recognized.
package struct StoryLead: Sendable {
    /// How many words of the body count: headline and first sentences. What comes after is background that many stories share.
    static let leadWords = 60
    /// The least length of a word, in UTF-8 bytes. Shorter words are mostly grammar, in every language with words.
    static let minimumWordLength = 4
    /// The least similarity of two reports of one event that share so many names at the start.
    ///
    /// Strict: a missed link is one story too many, a false one runs two stories together. Leads of different
    /// stories share up to a sixth of their words by chance.
    package static func threshold(commonNames: Int) -> Double { commonNames > 2 ? 0.25 : 0.3 }

    /// Fewer common words than this are chance, however short the leads.
    static let minimumCommonWords = 6
    /// How many hours two reports of one story are apart at most: later reports tell a later story.
    package static let hours = 72

    /// The hashes of the words, in ascending order.
    private let words: [UInt64]

    package init(title: String?, body: String) {
        var words: Set<UInt64> = []
        for (text, limit) in [(title ?? "", Int.max), (body, StoryLead.leadWords)] {
            let normalized = NormalizedWords(text)
            for index in normalized.indices.prefix(limit) {
                let word = normalized.word(index)
                guard word.count >= StoryLead.minimumWordLength else { continue }
                var hash = StableHash()
                hash.update(word)
                words.insert(hash.value)
            }
        }
        self.words = words.sorted()
    }

    /// The share of the shorter lead's words that both have; 0 where they are too few to tell.
    package func similarity(to other: StoryLead) -> Double {
        let common = ShingleSet.common(words, other.words)
        guard common >= StoryLead.minimumCommonWords else { return 0 }
        return Double(common) / Double(min(words.count, other.words.count))
    }
}
