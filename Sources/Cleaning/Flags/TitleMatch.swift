import Language
import Text

/// Tells whether a title belongs to the body below it.
enum TitleMatch {
    /// The numbers of words below which nothing can be told: short headlines are often plays on words, and short bodies
    /// seldom repeat one.
    private static let minimumTitleWords = 3
    private static let minimumBodyWords = 120
    /// The length below which words say little, as their endings are most of them.
    private static let minimumLetters = 4

    /// The hashes of words that any text may share with any other.
    private static let common = Set(LexiconFile(PackageResources.common_words_txt).entries.map(WordSpans.hash))

    /// Whether the body of `lines` is long enough to tell, and holds no word of `title`.
    static func isMissed(by lines: [TextLine], _ title: WordSpans) -> Bool {
        let wanted = title.words.filter { $0.end - $0.start >= minimumLetters && !common.contains($0.hash) }.map(
            \.prefixHash)
        guard wanted.count >= minimumTitleWords else { return false }
        let prefixes = Set(wanted)
        if lines.contains(where: { line in line.words.words.contains { prefixes.contains($0.prefixHash) } }) {
            return false
        }
        return lines.reduce(0) { $0 + $1.wordCount } >= minimumBodyWords
    }
}

/// Identifies the language of a body, and compares language tags.
enum LanguageMatch {
    static func language(of lines: [TextLine]) -> String? {
        LanguageIdentifier.language(of: lines.lazy.map(\.scalars.padded))
    }

    static func areEquivalent(_ left: String, _ right: String) -> Bool {
        equivalents.contains { $0.contains(left) && $0.contains(right) }
    }

    /// The tags that count as one language: Norwegian has three; the others share a script or are hard to tell apart.
    private static let equivalents: [Set<String>] = [
        ["no", "nb", "nn", "da"], ["ar", "fa", "ur", "ps", "ckb"], ["zh", "ja", "yue"], ["hi", "mr", "ne"],
        ["he", "yi"],
        ["cs", "sk"], ["id", "ms"], ["ru", "be", "bg", "sr", "mk", "kk"], ["uk", "be"], ["es", "ca", "gl"],
        ["pt", "gl"],
        ["nl", "af"],
    ]
}
