/// An article as the set of copies is made of: its headline, its paragraphs, and the agency that it credits.
struct CopyText: Sendable {
    var title: String?
    var paragraphs: [String]
    var agency: String?

    /// The paragraphs as words apart by blanks, punctuation included.
    var words: [[String]] {
        get { paragraphs.map { $0.split(separator: " ").map(String.init) } }
        set { paragraphs = newValue.map { $0.joined(separator: " ") }.filter { !$0.isEmpty } }
    }

    var wordCount: Int { words.reduce(0) { $0 + $1.count } }

    /// The paragraphs as sentences.
    var sentences: [[String]] {
        get { paragraphs.map(CopyText.sentences) }
        set { paragraphs = newValue.map { $0.joined(separator: " ") }.filter { !$0.isEmpty } }
    }

    /// The sentences of all paragraphs that are neither very short nor, as lists are, very long.
    var ordinarySentences: [String] { sentences.flatMap { $0 }.filter { 40...400 ~= $0.count } }

    /// Splits after a full stop, question or exclamation mark that a capital letter or an opening mark follows. An
    /// abbreviation may end one, which does no harm here.
    private static func sentences(_ paragraph: String) -> [String] {
        var sentences: [[Substring]] = [[]]
        for word in paragraph.split(separator: " ") {
            if let last = sentences.last?.last, endsSentence(last), word.first.map(beginsSentence) ?? false {
                sentences.append([])
            }
            sentences[sentences.count - 1].append(word)
        }
        return sentences.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private static func endsSentence(_ word: Substring) -> Bool {
        let ending = word.reversed().first { !"\"”’)".contains($0) }
        return ending.map { ".?!".contains($0) } ?? false
    }

    private static func beginsSentence(_ character: Character) -> Bool {
        character.isUppercase || "\"“‘".contains(character)
    }
}
