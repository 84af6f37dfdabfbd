/// A piece of the page that is not in the article, and the rule that says why.
package struct RemovedBlock: Codable, Hashable, Sendable {
    /// How much of a removed block is kept to look at, in Unicode scalars.
    package static let sampleLength = 120

    package let rule: String
    package let reason: String
    /// The beginning of the removed text, in one line.
    package let sample: String
    /// How many Unicode scalars were removed.
    package let characters: Int
    /// How many articles of the outlet were seen with it, where that is why it was removed.
    package let articles: Int?

    /// Takes the sample from the removed `text`, white space folded.
    package init(rule: String, reason: String, text: String, articles: Int? = nil) {
        self.rule = rule
        self.reason = reason
        self.articles = articles
        // All bytes but those that go on a character.
        characters = text.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        var sample: [UInt8] = []
        var count = 0
        var isAfterSpace = true
        for scalar in text.unicodeScalars {
            if count == RemovedBlock.sampleLength { break }
            let isSpace = scalar.value <= 32 || (scalar.value >= 127 && scalar.properties.isWhitespace)
            if isSpace && isAfterSpace { continue }
            if isSpace { sample.append(32) } else { sample += scalar.utf8 }
            isAfterSpace = isSpace
            count += 1
        }
        if isAfterSpace, !sample.isEmpty { sample.removeLast() }
        self.sample = String(decoding: sample, as: UTF8.self)
    }
}
