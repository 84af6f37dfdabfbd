import Language
import Text

/// Finds names, pronouns and words for people in the sentences of one paragraph.
struct ReferringExpressionFinder {
    struct Name {
        let person: Int
        let tokens: Range<Int>
    }

    private let paragraph: AnnotatedParagraph
    private let names: [Int: Name]
    private let ends: Set<Int>

    init(_ paragraph: AnnotatedParagraph, names: [Name]) {
        self.paragraph = paragraph
        self.names = Dictionary(names.map { ($0.tokens.lowerBound, $0) }) { first, _ in first }
        ends = Set(names.map(\.tokens.upperBound))
    }

    func expressions(in sentence: Range<Int>) -> [ReferringExpression] {
        var found: [ReferringExpression] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let expression = expression(at: index, in: sentence)
            if let expression { found.append(expression) }
            index = max(index + 1, expression?.tokens.upperBound ?? 0)
        }
        return found
    }

    private func expression(at index: Int, in sentence: Range<Int>) -> ReferringExpression? {
        if let name = names[index] {
            return ReferringExpression(kind: .name(person: name.person), tokens: name.tokens)
        }
        if let gender = PersonLexicon.pronouns[paragraph.word(index)] {
            return ReferringExpression(kind: .pronoun(gender), tokens: index.upTo(index + 1))
        }
        if PersonLexicon.firstPerson.contains(paragraph.word(index)), !isNumeral(index) {
            return ReferringExpression(kind: .speaker, tokens: index.upTo(index + 1))
        }
        if let years = years(index) {
            return ReferringExpression(kind: .age(years), tokens: (index - 1).upTo(index + 1))
        }
        return phrase(endingWith: index, in: sentence)
    }

    /// Whether "I" is a numeral, after a capitalized word that opens no sentence: "World War I", "Elizabeth I".
    private func isNumeral(_ index: Int) -> Bool {
        guard paragraph.word(index) == "i", paragraph.isWord(index - 1), paragraph.isWord(index - 2) else {
            return false
        }
        return paragraph.text.scalars[paragraph.text.tokens[index - 1].start].properties.isUppercase
    }

    /// Returns the years of "the 54-year-old" with no noun after it; "the 54-year-old farmer" is a phrase.
    private func years(_ index: Int) -> Int? {
        guard paragraph.word(index).hasSuffix("-year-old"), paragraph.word(index - 1) == "the" else { return nil }
        let next = paragraph.word(index + 1)
        guard
            !paragraph.isWord(index + 1) || ClosedClassWords.auxiliaries.contains(next) || next.hasSuffix("ed")
                || ClosedClassWords.prepositions.contains(next) || ClosedClassWords.conjunctions.contains(next)
                || ReportingVerbs.finite.contains(next) || ClosedClassWords.adverbs.contains(next)
                || PersonLexicon.verbsOfPeople.contains(next)
        else { return nil }
        return Int(paragraph.word(index).prefix { $0 != "-" })
    }

    private func phrase(endingWith index: Int, in sentence: Range<Int>) -> ReferringExpression? {
        guard let gender = PersonLexicon.nouns[paragraph.word(index)],
            PersonLexicon.nouns[paragraph.word(index + 1)] == nil,
            let start = startOfPhrase(endingWith: index, in: sentence), !isPredicative(start.upTo(index + 1))
        else { return nil }
        return ReferringExpression(kind: .phrase(gender), tokens: start.upTo(index + 1))
    }

    /// Returns the determiner of the phrase, at most four words before its head.
    private func startOfPhrase(endingWith head: Int, in sentence: Range<Int>) -> Int? {
        for index in max(sentence.lowerBound, head - 5).upTo(head).reversed() {
            if PersonLexicon.determiners.contains(paragraph.word(index)) || paragraph.isClitic(index) { return index }
            if !paragraph.isWord(index) || PersonLexicon.endsOfPhrase.contains(paragraph.word(index)) { return nil }
        }
        return nil
    }

    /// Whether the words are said of somebody named and introduce nobody: "his wife, Ann Lund", "Ann Lund, a lawyer",
    /// "was a lawyer", "the head of the harbour, Capt. Ann Lund,".
    private func isPredicative(_ phrase: Range<Int>) -> Bool {
        let next = paragraph.word(phrase.upperBound) == "," ? phrase.upperBound + 1 : phrase.upperBound
        let start = startOfPossessor(before: phrase.lowerBound)
        if names[next] != nil || isCopula(start - 1) || isNamed(afterComplementAt: phrase.upperBound) { return true }
        return paragraph.word(start - 1) == "," && ends.contains(start - 1)
    }

    /// The largest number of tokens of a complement: "of the county's harbour and fisheries committee".
    private static let maximumComplementLength = 10
    /// The largest number of titles before a name: "Brigadier General".
    private static let maximumTitles = 3

    /// Whether a name in apposition follows the complement that begins there, if one does: "of the harbour, Ann Lund".
    private func isNamed(afterComplementAt index: Int) -> Bool {
        let hasComplement = ["of", "for", "at", "in", "to"].contains(paragraph.word(index))
        guard hasComplement || paragraph.word(index) == "," else { return false }
        let comma = index.upTo(index + Self.maximumComplementLength).first { !isInComplement($0) }
        guard let comma, paragraph.word(comma) == "," else { return false }
        let titles = (comma + 1).upTo(comma + 1 + Self.maximumTitles).prefix {
            names[$0] == nil && (paragraph[$0]?.isCapitalized ?? false)
        }
        guard let name = names[titles.upperBound] else { return false }
        return !paragraph.isClitic(name.tokens.upperBound)
    }

    private func isInComplement(_ index: Int) -> Bool {
        let word = paragraph.word(index)
        return paragraph.isWord(index) && !ReportingVerbs.finite.contains(word)
            && !ClosedClassWords.auxiliaries.contains(word) && !PersonLexicon.verbsOfPeople.contains(word)
    }

    /// Whether the word is a copula: "is", "was named", "Lund, called", but not in "they called the senator".
    private func isCopula(_ index: Int) -> Bool {
        guard PersonLexicon.copulas.contains(paragraph.word(index)) else { return false }
        guard PersonLexicon.namings.contains(paragraph.word(index)) else { return true }
        return paragraph.word(index - 1) == "," || ClosedClassWords.formsOfBe.contains(paragraph.word(index - 1))
    }

    /// Returns the start of "the Harbour Party's", if the phrase begins with its "'s".
    private func startOfPossessor(before phrase: Int) -> Int {
        guard paragraph.isClitic(phrase) else { return phrase }
        var start = phrase
        while start > max(0, phrase - 5), paragraph.isWord(start - 1),
            !PersonLexicon.endsOfPhrase.contains(paragraph.word(start - 1))
        {
            start -= 1
        }
        return start
    }
}
