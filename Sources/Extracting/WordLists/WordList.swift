/// Lower-case words, separated by white space where they are listed.
struct WordList: Sendable, ExpressibleByStringLiteral {
    private let table: WordTable

    init(stringLiteral text: String) {
        table = WordTable(Set(text.split(whereSeparator: \.isWhitespace).map(String.init)).sorted())
    }

    var words: [String] { table.words }

    func contains(_ word: String) -> Bool { table.index(of: word) != nil }
}
