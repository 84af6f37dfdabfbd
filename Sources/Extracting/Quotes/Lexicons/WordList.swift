/// Lower-case words, parted by white space where they are listed.
struct WordList: Sendable, ExpressibleByStringLiteral {
    let words: Set<String>

    init(stringLiteral text: String) { words = Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

    func contains(_ word: String) -> Bool { words.contains(word) }
}
