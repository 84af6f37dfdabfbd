import Text

/// Whose statements are: of who issued, posted or wrote them.
extension SubjectFinder {
    /// Returns the noun phrase after "according to" that can name a source, or a document.
    func accordingSource(startingAt first: Int, to end: Int) -> Range<Int>? {
        if let issuer = issuer(afterStatementAt: first, to: end) { return issuer }
        if let source = sourcePhrase(startingAt: first, to: end) { return source }
        guard let phrase = phrases.phrase(startingAt: first, to: end) else { return nil }
        return isDocument(phrase) || isAnyNoun(phrase) ? phrase : nil
    }

    /// Returns Ann Keller of "Ann Keller put out a statement which read": a statement is whose it is.
    func issuer(ofStatement phrase: Range<Int>, saying verb: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard DocumentNouns.statements.contains(tokens[phrase.upperBound - 1].word),
            Self.verbsOfStatements.contains(tokens[verb].word)
        else { return nil }
        return issuer(of: phrase, from: sentence.lowerBound)
    }

    /// Verbs for what a statement does that tell its words.
    private static let verbsOfStatements: WordList = "read reads said says stated states"

    /// Returns Ann Keller of "a tweet on Monday by Ann Keller".
    func issuer(afterStatementAt first: Int, to end: Int) -> Range<Int>? {
        guard let phrase = phrases.phrase(startingAt: first, to: end),
            DocumentNouns.statements.contains(tokens[phrase.upperBound - 1].word)
        else { return nil }
        var index = phrase.upperBound
        while index < end, tokens[index].classes.contains(.time) || Self.timeOpeners.contains(tokens[index].word) {
            index += 1
        }
        guard ["by", "from"].contains(paragraph.word(index)) else { return nil }
        return sourcePhrase(startingAt: index + 1, to: end)
    }

    /// Returns who issued "a statement calling …": the subject of the clause in which the document is the object or
    /// the means.
    func issuer(of phrase: Range<Int>, from start: Int) -> Range<Int>? {
        guard phrase.lowerBound > start + 1, ["a", "an", "the"].contains(tokens[phrase.lowerBound].word),
            isDocument(phrase), tokens[phrase.lowerBound - 1].isWord,
            !tokens[phrase.lowerBound - 1].endsPhrase
                || ["out", "in", "on", "via"].contains(paragraph.word(phrase.lowerBound - 1))
        else { return nil }
        return clauseSubject(from: start, to: phrase.lowerBound)
    }
}
