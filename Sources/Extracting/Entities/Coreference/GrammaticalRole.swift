import Text

/// What a mention is to its clause.
enum GrammaticalRole: Hashable {
    case subject, object
    /// After a preposition: "with Ann Lund".
    case oblique
    /// "Ann Lund's", "her".
    case possessor
}

/// Tells the grammatical roles of mentions by the words beside them, without a parser.
struct GrammaticalRoleReader {
    /// The largest number of tokens of an apposition between a subject and its verb.
    private static let maximumAppositionLength = 25
    /// The largest number of title words and modifiers before a name.
    private static let maximumTitleLength = 6

    let paragraph: AnnotatedParagraph
    let sentence: Range<Int>

    func role(of mention: Range<Int>, isFirst: Bool) -> GrammaticalRole {
        let first = paragraph.word(mention.lowerBound)
        if mention.count == 1, let role = role(ofPronoun: first, at: mention.lowerBound) { return role }
        if paragraph.isClitic(mention.upperBound) { return .possessor }
        let start = start(ofTitled: mention)
        if hasVerbBeforeIt(start) { return .subject }
        let isOblique = start > sentence.lowerBound && ClosedClassWords.prepositions.contains(paragraph.word(start - 1))
        if isOblique { return .oblique }
        return isFirst || verb(after: mention) != nil ? .subject : .object
    }

    /// Whether a reporting verb stands beside the subject: "Lund said", "said Ann Lund".
    func speaks(_ mention: Range<Int>) -> Bool {
        if hasVerbBeforeIt(start(ofTitled: mention)) { return true }
        return verb(after: mention).map { ReportingVerbs.finite.contains(paragraph.word($0)) } ?? false
    }

    private func role(ofPronoun word: String, at index: Int) -> GrammaticalRole? {
        switch word {
        case "he", "she": return .subject
        case "his", "hers": return .possessor
        case "her" where !paragraph.isObjectPronoun(index): return .possessor
        case "him", "her", "himself", "herself":
            return ClosedClassWords.prepositions.contains(paragraph.word(index - 1)) ? .oblique : .object
        default: return nil
        }
    }

    /// Returns the first token of the mention with the title, article and modifiers before it.
    func start(ofTitled mention: Range<Int>) -> Int {
        var start = mention.lowerBound
        let furthest = max(sentence.lowerBound, start - Self.maximumTitleLength)
        while start > furthest, paragraph.isWord(start - 1),
            paragraph[start - 1]?.isCapitalized == true && start - 1 > sentence.lowerBound
                || PersonLexicon.nouns[paragraph.word(start - 1)] != nil
                || ClosedClassWords.articles.contains(paragraph.word(start - 1))
        {
            start -= 1
        }
        return start
    }

    /// Whether a reporting verb stands before the words, after a quotation or comma: "…,” said Ann Lund".
    private func hasVerbBeforeIt(_ start: Int) -> Bool {
        guard start - 1 >= sentence.lowerBound, ReportingVerbs.withThat.contains(paragraph.word(start - 1)) else {
            return false
        }
        return !paragraph.isWord(start - 2) || start - 2 < sentence.lowerBound
    }

    /// Returns the verb that follows the mention, maybe after an apposition or an adverb; or the reporting verb after the comma
    /// that closes the apposition which the name is: "the mayor, Ann Lund, said".
    private func verb(after mention: Range<Int>) -> Int? {
        var index = mention.upperBound
        if paragraph.word(index) == ",", paragraph[mention.lowerBound]?.isCapitalized == true,
            ReportingVerbs.finite.contains(paragraph.word(index + 1))
        {
            return index + 1
        }
        if paragraph.word(index) == "," {
            let end = min(sentence.upperBound, index + Self.maximumAppositionLength)
            guard let comma = (index + 1).upTo(max(index + 1, end)).first(where: { paragraph.word($0) == "," }) else {
                return nil
            }
            index = comma + 1
        }
        while index < sentence.upperBound, ClosedClassWords.adverbs.contains(paragraph.word(index)) { index += 1 }
        return index < sentence.upperBound && isVerb(paragraph.word(index)) ? index : nil
    }

    private func isVerb(_ word: String) -> Bool {
        ReportingVerbs.finite.contains(word) || ClosedClassWords.auxiliaries.contains(word)
            || PersonLexicon.verbsOfPeople.contains(word) || word.utf8.count > 4 && word.hasSuffix("ed")
    }
}
