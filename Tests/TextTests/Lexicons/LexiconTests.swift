import Testing

import Text

@Suite("Lexicons")
struct LexiconTests {
    private let file = Array("# Reason\nsaid\tpast\n\npointed out\t\n \n  chief executive  \tnoun\r\nöffnete\n".utf8)

    @Test("a lexicon file has an entry a line; reasons and blank lines are passed over")
    func entries() {
        #expect(LexiconFile(file).entries == ["said", "pointed out", "chief executive", "öffnete"])
    }

    @Test("columns are separated by tabs, and may be empty")
    func columns() {
        #expect(
            LexiconFile(file).rows == [
                ["said", "past"], ["pointed out", ""], ["chief executive", "noun"], ["öffnete"],
            ])
    }

    @Test("a word list contains the entries of its file, and nothing else")
    func listOfFile() {
        let list = WordList(lexicon: file)
        #expect(list.contains("pointed out"))
        #expect(list.contains("öffnete"))
        #expect(!list.contains("pointed"))
        #expect(!list.contains("# Reason"))
        #expect(!list.contains(""))
    }

    @Test("a set of a file contains a word however its accents are encoded")
    func setOfFile() {
        let words = Set<String>(lexicon: file)
        #expect(words.contains("\u{F6}ffnete"))
        #expect(words.contains("o\u{308}ffnete"))
        #expect(!words.contains("offnete"))
    }

    @Test("a literal lists words separated by white space, in any order and more than once")
    func literal() {
        let list: WordList = """
            the a an
            the\tof
            """
        #expect(list.words == ["a", "an", "of", "the"])
    }

    @Test("a table finds each of many words by its index")
    func table() {
        let words = (0..<5_000).map { "word\($0)" }
        let table = WordTable(words)
        #expect(words.indices.allSatisfy { table.index(of: words[$0]) == $0 })
        #expect(table.index(of: "word5000") == nil)
        #expect(WordTable([]).index(of: "") == nil)
    }
}
