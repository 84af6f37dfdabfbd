/// A fixed set of lowercase words or phrases that is asked whether it contains one.
///
/// Short lists are literals, with the words separated by white space; longer ones, and those with phrases of several
/// words, are files under `Lexicons/`.
package struct WordList: Sendable, ExpressibleByStringLiteral {
    private let table: WordTable

    package init(_ words: some Sequence<String>) { table = WordTable(Set(words).sorted()) }

    /// Reads the first column of an embedded lexicon file.
    package init(lexicon bytes: [UInt8]) { self.init(LexiconFile(bytes).entries) }

    package init(stringLiteral text: String) { self.init(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

    /// The entries in ascending order.
    package var words: [String] { table.words }

    package func contains(_ word: String) -> Bool { table.index(of: word) != nil }
}
