import Randomness

/// Articles that have much in common with others and are no copies of them.
enum LookAlike: String, CaseIterable, Sendable {
    case sameEvent = "the same event in other words"
    case sameStatement = "the same long statement"
    case rewriting = "a rewriting, most of it new"
    case template = "reports by one template"
}

/// Writes articles that have much in common with a given one, and that are others.
struct LookAlikeWriter {
    private let donor: CopyDonor
    private let source: Int
    private var random: SeededRandom

    init(_ donor: CopyDonor, source: Int, _ random: SeededRandom) {
        self.donor = donor
        self.source = source
        self.random = random
    }

    /// Returns a report of the same event by another hand: its names, its figures and a third of its other words, some
    /// of them in a row, in sentences of another order, with other sentences between them.
    mutating func sameEvent(as original: CopyText) -> CopyText {
        var sentences = original.ordinarySentences
        for index in sentences.indices { sentences.swapAt(index, random.number(in: 0...sentences.count - 1)) }
        let retold = sentences.prefix(max(2, sentences.count * 3 / 5)).map { retell($0) }
        let paragraphs = retold.map { "\($0) \(donor.sentence(notOf: source, &random))" }
        return CopyText(title: original.title.map { retell($0) }, paragraphs: paragraphs)
    }

    private mutating func retell(_ sentence: String) -> String {
        sentence.split(separator: " ").map { word in
            let isTelling = word.contains { $0.isUppercase || $0.isNumber }
            return isTelling || random.number(in: 1...3) == 1 ? String(word) : donor.word(&random)
        }.joined(separator: " ")
    }

    /// Returns an article of its own that quotes the same long statement, which is a quarter to two fifths of its words.
    mutating func quoting(_ statement: String) -> CopyText {
        let words = statement.split(separator: " ").count
        var paragraphs = donor.paragraphs(ofWords: words * random.number(in: 16...30) / 10, notOf: source, &random)
        paragraphs.insert("“\(statement)”", at: random.number(in: 1...paragraphs.count))
        return CopyText(title: donor.sentence(notOf: source, &random), paragraphs: paragraphs)
    }

    /// Returns 40 to 90 words of the latter half of the article, in whole sentences: the beginning of a text that is all in
    /// another one is a copy of it cut short.
    mutating func statement(of original: CopyText) -> String {
        let latter = original.ordinarySentences.dropFirst(original.ordinarySentences.count / 2)
        let start = random.number(in: 0...latter.count - 1)
        let chosen = prefix(of: latter.dropFirst(start), words: random.number(in: 40...90)).joined(separator: " ")
        return chosen.split(separator: " ").count >= 30 ? chosen : prefix(of: latter, words: 90).joined(separator: " ")
    }

    /// Returns a later article that keeps a fifth to two fifths of the words, the background in the latter half of the
    /// article, below a new beginning.
    mutating func rewriting(of original: CopyText) -> CopyText {
        let share = random.number(in: 20...40)
        let sentences = original.ordinarySentences
        let background = prefix(of: sentences.dropFirst(sentences.count / 2), words: original.wordCount * share / 100)
        let count = background.reduce(0) { $0 + $1.split(separator: " ").count }
        let new = donor.paragraphs(ofWords: count * (100 - share) / share, notOf: source, &random)
        return CopyText(title: original.title, paragraphs: new + [background.joined(separator: " ")])
    }

    /// Returns the first sentences, as many as have no more words than `words`, and at least one.
    private func prefix(of sentences: some Collection<String>, words: Int) -> [String] {
        var rest = words
        let chosen = sentences.prefix { sentence in
            rest -= sentence.split(separator: " ").count
            return rest >= 0
        }
        return chosen.isEmpty ? Array(sentences.prefix(1)) : Array(chosen)
    }
}
