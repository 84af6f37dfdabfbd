import Language

/// Finds names, pronouns and words for people in the sentences of one paragraph, outside of quotations.
struct SignFinder {
    struct Name {
        let person: Int
        let tokens: Range<Int>
    }

    private let text: TokenizedText
    private let names: [Int: Name]
    private let ends: Set<Int>
    /// Stretches of scalars in quotation marks.
    private let quoted: [Range<Int>]

    init(_ text: TokenizedText, names: [Name], quoted: [Range<Int>]) {
        self.text = text
        self.names = Dictionary(names.map { ($0.tokens.lowerBound, $0) }) { first, _ in first }
        ends = Set(names.map(\.tokens.upperBound))
        self.quoted = quoted.sorted { $0.lowerBound < $1.lowerBound }
    }

    func signs(in sentence: Range<Int>) -> [Sign] {
        var found: [Sign] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let sign = isQuoted(index) ? nil : sign(at: index, in: sentence)
            if let sign { found.append(sign) }
            index = max(index + 1, sign?.tokens.upperBound ?? 0)
        }
        return found
    }

    /// Whether every word of the sentence stands in quotation marks.
    func isQuotation(_ sentence: Range<Int>) -> Bool {
        sentence.allSatisfy { isQuoted($0) || text.tokens[$0].kind == .punctuation }
    }

    private func isQuoted(_ index: Int) -> Bool {
        let start = text.tokens[index].start
        let next = quoted.partitioningIndex { $0.lowerBound > start }
        return next > 0 && quoted[next - 1].contains(start)
    }

    private func sign(at index: Int, in sentence: Range<Int>) -> Sign? {
        if let name = names[index] {
            let isPossessor = isClitic(name.tokens.upperBound)
            return Sign(kind: .name(person: name.person, isPossessor: isPossessor), tokens: name.tokens)
        }
        let word = word(index)
        if let gender = PersonWords.pronouns[word] {
            return Sign(kind: .pronoun(gender, isSubject: word == "he" || word == "she"), tokens: index..<index + 1)
        }
        guard let gender = PersonWords.nouns[word], PersonWords.nouns[self.word(index + 1)] == nil,
            let start = startOfPhrase(endingWith: index, in: sentence), !isSaidOfAnother(start..<index + 1)
        else { return nil }
        return Sign(kind: .phrase(gender), tokens: start..<index + 1)
    }

    /// The determiner of the phrase, at most four words before its head.
    private func startOfPhrase(endingWith head: Int, in sentence: Range<Int>) -> Int? {
        for index in (max(sentence.lowerBound, head - 5)..<head).reversed() {
            let word = word(index)
            if PersonWords.determiners.contains(word) || isClitic(index) { return index }
            if text.tokens[index].kind != .word || PersonWords.endsOfPhrase.contains(word) { return nil }
        }
        return nil
    }

    /// "his wife, Ann Lund", "Ann Lund, a lawyer", "was a lawyer": the words bring nobody in.
    private func isSaidOfAnother(_ phrase: Range<Int>) -> Bool {
        let next = word(phrase.upperBound) == "," ? phrase.upperBound + 1 : phrase.upperBound
        let start = startOfPossessor(before: phrase.lowerBound)
        if names[next] != nil || PersonWords.copulas.contains(word(start - 1)) { return true }
        return word(start - 1) == "," && ends.contains(start - 1)
    }

    /// Where "the Harbour Party's" begins, if the phrase begins with its "'s".
    private func startOfPossessor(before phrase: Int) -> Int {
        guard isClitic(phrase) else { return phrase }
        var start = phrase
        while start > max(0, phrase - 5), text.tokens[start - 1].kind == .word,
            !PersonWords.endsOfPhrase.contains(word(start - 1))
        {
            start -= 1
        }
        return start
    }

    private func isClitic(_ index: Int) -> Bool { word(index).hasPrefix("'") || word(index).hasPrefix("\u{2019}") }

    /// In small letters; empty outside the paragraph.
    func word(_ index: Int) -> String {
        guard text.tokens.indices.contains(index), text.tokens[index].end - text.tokens[index].start < 24 else {
            return ""
        }
        return text.text(of: text.tokens[index]).lowercased()
    }
}
