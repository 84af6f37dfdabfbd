import Language
import Text

/// Finds names, pronouns and words for people in the sentences of one paragraph.
struct ReferringExpressionFinder {
    struct Name {
        let person: Int
        let tokens: Range<Int>
    }

    private let text: LowercasedTokens
    private let names: [Int: Name]
    private let ends: Set<Int>
    private let speeches: [QuotedSpeech]

    init(_ text: LowercasedTokens, names: [Name], speeches: [QuotedSpeech]) {
        self.text = text
        self.names = Dictionary(names.map { ($0.tokens.lowerBound, $0) }) { first, _ in first }
        ends = Set(names.map(\.tokens.upperBound))
        self.speeches = speeches.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    func expressions(in sentence: Range<Int>) -> [ReferringExpression] {
        var found: [ReferringExpression] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let speech = speech(at: index)
            var expression = expression(at: index, in: sentence, isSpeech: speech != nil)
            expression?.speech = speech
            if let expression { found.append(expression) }
            index = max(index + 1, expression?.tokens.upperBound ?? 0)
        }
        return found
    }

    /// Whether every word of the sentence stands in quotation marks.
    func isQuotation(_ sentence: Range<Int>) -> Bool {
        sentence.allSatisfy { text.text.tokens[$0].kind == .punctuation || speech(at: $0) != nil }
    }

    private func speech(at index: Int) -> QuotedSpeech? {
        let start = text.text.tokens[index].start
        let next = speeches.partitioningIndex { $0.range.lowerBound > start }
        return next > 0 && speeches[next - 1].range.contains(start) ? speeches[next - 1] : nil
    }

    private func expression(at index: Int, in sentence: Range<Int>, isSpeech: Bool) -> ReferringExpression? {
        if let name = names[index] {
            let isPossessor = text.isClitic(name.tokens.upperBound)
            return ReferringExpression(kind: .name(person: name.person, isPossessor: isPossessor), tokens: name.tokens)
        }
        if let gender = PersonLexicon.pronouns[text[index]] {
            return ReferringExpression(
                kind: .pronoun(pronoun(gender, at: index, in: sentence)), tokens: index..<index + 1)
        }
        if isSpeech, PersonLexicon.firstPerson.contains(text[index]), !isNumeral(index) {
            return ReferringExpression(kind: .speaker, tokens: index..<index + 1)
        }
        if let years = years(index) { return ReferringExpression(kind: .age(years), tokens: index - 1..<index + 1) }
        return phrase(endingWith: index, in: sentence)
    }

    private func pronoun(_ gender: GrammaticalGender, at index: Int, in sentence: Range<Int>) -> Pronoun {
        let word = text[index]
        let isFirst = index == sentence.lowerBound
        return Pronoun(
            gender: gender, isSubject: word == "he" || word == "she" || isFirst && word != "him",
            isObject: !isFirst && isObject(index), token: index)
    }

    /// "saw him", "saw her on Monday"; not "with him", who may be with whoever does it.
    private func isObject(_ index: Int) -> Bool {
        text.isObjectPronoun(index) && !ClosedClassWords.prepositions.contains(text[index - 1])
            && text.isWord(index - 1)
    }

    /// "World War I", "Elizabeth I": behind a capital that opens nothing.
    private func isNumeral(_ index: Int) -> Bool {
        guard text[index] == "i", text.isWord(index - 1), text.isWord(index - 2) else { return false }
        return text.text.scalars[text.text.tokens[index - 1].start].properties.isUppercase
    }

    /// "the 54-year-old", with no noun behind: "the 54-year-old farmer" is a phrase.
    private func years(_ index: Int) -> Int? {
        guard text[index].hasSuffix("-year-old"), text[index - 1] == "the" else { return nil }
        let next = text[index + 1]
        guard
            !text.isWord(index + 1) || ClosedClassWords.auxiliaries.contains(next) || next.hasSuffix("ed")
                || ClosedClassWords.prepositions.contains(next) || ClosedClassWords.conjunctions.contains(next)
                || ReportingVerbs.finite.contains(next) || ClosedClassWords.adverbs.contains(next)
                || PersonLexicon.verbsOfPeople.contains(next)
        else { return nil }
        return Int(text[index].prefix { $0 != "-" })
    }

    private func phrase(endingWith index: Int, in sentence: Range<Int>) -> ReferringExpression? {
        guard let gender = PersonLexicon.nouns[text[index]], PersonLexicon.nouns[text[index + 1]] == nil,
            let start = startOfPhrase(endingWith: index, in: sentence), !isPredicative(start..<index + 1)
        else { return nil }
        return ReferringExpression(kind: .phrase(gender), tokens: start..<index + 1)
    }

    /// The determiner of the phrase, at most four words before its head.
    private func startOfPhrase(endingWith head: Int, in sentence: Range<Int>) -> Int? {
        for index in (max(sentence.lowerBound, head - 5)..<head).reversed() {
            if PersonLexicon.determiners.contains(text[index]) || text.isClitic(index) { return index }
            if !text.isWord(index) || PersonLexicon.endsOfPhrase.contains(text[index]) { return nil }
        }
        return nil
    }

    /// "his wife, Ann Lund", "Ann Lund, a lawyer", "was a lawyer": the words bring nobody in.
    private func isPredicative(_ phrase: Range<Int>) -> Bool {
        let next = text[phrase.upperBound] == "," ? phrase.upperBound + 1 : phrase.upperBound
        let start = startOfPossessor(before: phrase.lowerBound)
        if names[next] != nil || isCopula(start - 1) { return true }
        return text[start - 1] == "," && ends.contains(start - 1)
    }

    /// "is", "was named", "Lund, called"; in "they called the senator" somebody is.
    private func isCopula(_ index: Int) -> Bool {
        guard PersonLexicon.copulas.contains(text[index]) else { return false }
        guard PersonLexicon.namings.contains(text[index]) else { return true }
        return text[index - 1] == "," || ClosedClassWords.formsOfBe.contains(text[index - 1])
    }

    /// Where "the Harbour Party's" begins, if the phrase begins with its "'s".
    private func startOfPossessor(before phrase: Int) -> Int {
        guard text.isClitic(phrase) else { return phrase }
        var start = phrase
        while start > max(0, phrase - 5), text.isWord(start - 1), !PersonLexicon.endsOfPhrase.contains(text[start - 1])
        {
            start -= 1
        }
        return start
    }
}
