import Text

extension SpeakerRule {
    static let speechNoun = SpeakerRule(
        name: "speechNoun",
        reason: "a noun for something said leads to the quotation, and the text says whose it is",
        confidence: 0.7,
        examples: [
            Example("Few believe Keller’s claim that there were “thousands of ships”.", "Keller"),
            Example("The town laughs about her remark that “it never rains in this town.”", "her"),
            Example("Few believe the claim that there were “thousands of ships”.", nil),
            Example("Few believe Keller’s claims, which were “late”.", nil),
            Example("Olsen rejected Keller’s claim: “The ships were late.”", nil),
        ],
        find: { context in
            for index in context.sentence.lowerBound.upTo(context.quoteIndex).reversed() {
                if context.tokens[index].isQuote { return nil }
                if SpeakerRule.speechNouns.contains(context.tokens[index].word), context.introduces(index) {
                    guard let owner = context.owner(of: index), !context.isAnswered(index, of: owner) else {
                        return nil
                    }
                    return context.source(at: owner, cue: index.upTo(index + 1))
                }
                if context.paragraph.hasReportingVerb(at: index) { return nil }
            }
            return nil
        }
    )

    fileprivate static let speechNouns = WordList(lexicon: PackageResources.speech_nouns_txt)
}

extension QuoteContext {
    /// Whether "that", "of" or the quotation itself follows the noun: "his remarks were “late”" speaks of them.
    fileprivate func introduces(_ noun: Int) -> Bool {
        noun + 1 == quoteIndex || ["that", "of", "about"].contains(paragraph.word(noun + 1))
            || paragraph.kind(noun + 1) == .colon
    }

    /// Whether somebody else, of whom the clause tells, says before the colon what he thinks of it.
    fileprivate func isAnswered(_ noun: Int, of owner: Range<Int>) -> Bool {
        guard paragraph.kind(noun + 1) == .colon,
            let subject = subjects.clauseSubject(from: sentence.lowerBound, to: noun)
        else { return false }
        return subject.upperBound <= owner.lowerBound && isPersonal(subject)
    }

    /// Returns the possessor of the noun at `index`: a possessive before it and its adjectives.
    fileprivate func owner(of index: Int) -> Range<Int>? {
        for quoteIndex in max(sentence.lowerBound, index - 3).upTo(index).reversed() {
            let token = tokens[quoteIndex]
            if ["his", "her", "their"].contains(token.word) { return quoteIndex.upTo(quoteIndex + 1) }
            if token.isPossessive { return subjects.sourcePhrase(endingAt: quoteIndex, from: sentence.lowerBound) }
            if !token.isWord || token.endsPhrase || token.classes.contains(.determiner) { return nil }
        }
        return nil
    }
}
