/// What an article says first: the words by which two reports of one event are known.
package struct StoryLead: Sendable {
    /// Headline and first sentences; what comes after is background that many stories share.
    static let leadWords = 60
    /// Shorter words are mostly grammar, in every language with words.
    static let shortestWord = 4
    /// The least similarity of two reports of one event that share so many names at the start.
    ///
    /// Strict: a missed link is one story too many, a false one runs two stories together. Leads of different
    /// stories share up to a sixth of their words by chance.
    package static func threshold(commonNames: Int) -> Double { commonNames > 2 ? 0.25 : 0.3 }

    /// Fewer common words than this are chance, however short the leads.
    static let fewestCommon = 6
    /// Later reports tell a later story.
    package static let hours = 72

    /// Hashes of the words, ascending.
    private let words: [UInt64]

    package init(title: String?, body: String) {
        var words: Set<UInt64> = []
        for (text, limit) in [(title ?? "", Int.max), (body, StoryLead.leadWords)] {
            let folded = NormalizedWords(text)
            for index in folded.indices.prefix(limit) {
                let word = folded.word(index)
                guard word.count >= StoryLead.shortestWord else { continue }
                var hash = StableHash()
                hash.update(word)
                words.insert(hash.value)
            }
        }
        self.words = words.sorted()
    }

    /// The share of the shorter lead's words that both have; 0 where they are too few to tell.
    package func similarity(to other: StoryLead) -> Double {
        let common = Shingles.common(words, other.words)
        guard common >= StoryLead.fewestCommon else { return 0 }
        return Double(common) / Double(min(words.count, other.words.count))
    }
}
