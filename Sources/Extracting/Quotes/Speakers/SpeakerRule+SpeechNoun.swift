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
        ],
        find: { context in
            for index in context.sentence.lowerBound.upTo(context.quoteIndex).reversed() {
                if context.tokens[index].isQuote { return nil }
                if SpeakerRule.speechNouns.contains(context.tokens[index].word), context.introduces(index) {
                    return context.owner(of: index).map { context.source(at: $0, cue: index.upTo(index + 1)) }
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
