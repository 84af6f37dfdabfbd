import Text

/// One kind of words in quotation marks that quote nobody.
struct NonQuotationRule: Sendable {
    let name: String
    let examples: [Example]
    let matches: @Sendable (QuotationCandidate) -> Bool

    /// A text whose last words in marks the rule takes for no quotation, or leaves.
    struct Example: Sendable {
        let text: String
        let isTaken: Bool

        init(_ text: String, isTaken: Bool) {
            self.text = text
            self.isTaken = isTaken
        }
    }

    /// The rules, any of which suffices.
    static let all: [NonQuotationRule] = [.note, .nickname, .wordAsWord, .programme, .title, .subhead, .scareQuote]
}

extension NonQuotationRule {
    /// The marks hold brackets, which somebody else put in, or no words at all.
    static let note = NonQuotationRule(
        name: "note",
        examples: [
            Example("“(CROSSTALK)”", isTaken: true),
            Example("“…”", isTaken: true),
            Example("“(Keller) is ready,” he said.", isTaken: false),
        ],
        matches: { candidate in
            let text = candidate.quoted.text.unicodeScalars
            let ends = (text.first, text.last)
            return candidate.quoted.words.isEmpty || ends == ("(", ")") || ends == ("[", "]")
        }
    )

    /// The words are part of a name, between its other parts.
    static let nickname = NonQuotationRule(
        name: "nickname",
        examples: [
            Example("Per “The Rock” Olsen came to Lund.", isTaken: true),
            Example("The “Rock” came to Lund.", isTaken: false),
        ],
        matches: { candidate in
            guard candidate.quoted.words.count < 4, !candidate.beginsSentence, let before = candidate.before,
                let after = candidate.after
            else { return false }
            return before.isCapitalized && after.isCapitalized && !before.isPossessive && candidate.quoted.isTitleCase
                && !candidate.quoted.endsLikeStatement
        }
    )

    /// The text is about the word itself, or a work of that title, and nobody is said to use it.
    static let wordAsWord = NonQuotationRule(
        name: "wordAsWord",
        examples: [
            Example("The word “harbour” is old.", isTaken: true),
            Example("A film titled “Winter” opens in Lund.", isTaken: true),
            Example("Keller works for a group called “Harbour”.", isTaken: true),
            Example("They fear what a critic called “disaster”.", isTaken: false),
            Example("Keller called the film “worse than rain”.", isTaken: false),
            Example("Keller has used the word “harbour” twice.", isTaken: false),
        ],
        matches: { candidate in
            guard candidate.quoted.words.count < 7, let before = candidate.before else { return false }
            if NonQuotationRule.nounsForWords.contains(before.word) { return !candidate.isSaidAsWord }
            if candidate.namesThing { return true }
            return NonQuotationRule.verbsForTitles.contains(before.word)
                || NonQuotationRule.nounsForWorks.contains(before.word) && candidate.quoted.beginsLikeStatement
        }
    )

    /// The words after a possessive or preposition are the name of a programme, paper or work.
    static let programme = NonQuotationRule(
        name: "programme",
        examples: [
            Example("On CNN’s “New Day,” Keller said she was ready.", isTaken: true),
            Example("Keller told the crowd: “New Day Ahead.”", isTaken: false),
        ],
        matches: { candidate in
            guard candidate.mayBeWorkTitle, !candidate.beginsSentence, let before = candidate.before else {
                return false
            }
            return before.isPossessive || before.classes.contains(.preposition) && before.word != "as"
        }
    )

    /// Every word is capitalized, and no reporting verb is right beside the marks.
    static let title = NonQuotationRule(
        name: "title",
        examples: [
            Example("The film “The Long Winter” opens in Lund.", isTaken: true),
            Example("“The Winter Is Long,” Keller said.", isTaken: false),
            Example("Keller said “The Long Winter” is over.", isTaken: false),
            Example("Keller described the plan as “The Long Winter”.", isTaken: false),
        ],
        matches: { candidate in
            guard candidate.mayBeWorkTitle, !candidate.isCoordinated else { return false }
            guard let rule = candidate.found?.rule, !rule.isWeak else { return true }
            return rule.name == SpeakerRule.nearestVerb.name && !candidate.beginsSentence && !candidate.isEpithet
        }
    )

    /// The paragraph is a title in marks, or a few words in single ones.
    static let subhead = NonQuotationRule(
        name: "subhead",
        examples: [
            Example("“We are ready,” Keller said.\n‘A tough decision.’", isTaken: true),
            Example("“We are ready,” Keller said.\n‘All Is Ready in Lund.’", isTaken: true),
            Example("“We are ready,” Keller said.\n“We can start.”", isTaken: false),
        ],
        matches: { candidate in
            let carried: [String?] = [SpeakerRule.carriedParagraph.name, SpeakerRule.earlierSentence.name]
            if candidate.fillsParagraph, candidate.isShort, candidate.isInSingleMarks { return true }
            return candidate.mayBeWorkTitle && carried.contains(candidate.found?.rule.name)
        }
    )

    /// The words are few, and nothing shows that somebody said them.
    static let scareQuote = NonQuotationRule(
        name: "scareQuote",
        examples: [
            Example("The “smart” bins of Lund are full.", isTaken: true),
            Example("The bins of Lund are “smart”.", isTaken: true),
            Example("She worried that it was “too late.”", isTaken: false),
            Example("Keller called it “late”.", isTaken: false),
            Example("Keller was asked, “Is it late?”", isTaken: false),
        ],
        matches: { candidate in
            guard candidate.isShort, candidate.found?.rule.isWeak ?? true, !candidate.isIntroduced else { return false }
            return !(candidate.fillsParagraph && candidate.quoted.beginsLikeStatement) && !candidate.isSaidInPassing
        }
    )

    fileprivate static let verbsForNaming = WordList(lexicon: PackageResources.naming_verbs_txt)
    private static let nounsForWords: WordList = "word words term phrase"
    private static let verbsForTitles: WordList = "titled entitled so-called nicknamed dubbed"
    private static let nounsForWorks = WordList(lexicon: PackageResources.nouns_for_works_txt)
}

extension QuotationCandidate {
    /// Whether the words are what somebody calls somebody: "called him “The Rock”", "hailed her as a “Great Dane”".
    fileprivate var isEpithet: Bool {
        guard !isAttributive else { return false }
        let isNamed: Bool =
            if case .words(_, let cue)? = found?.source { NonQuotationRule.verbsForNaming.contains(cue ?? "") } else {
                false
            }
        let indices = [context.quoteIndex - 1, context.quoteIndex - 2]
        return isNamed || indices.contains { context.paragraph.word($0) == "as" }
    }

    /// Whether the words name a thing: "a group called", but not "what a critic called".
    fileprivate var namesThing: Bool {
        guard before?.word == "called" || before?.word == "named",
            let thing = context.subjects.phrases.phrase(
                endingAt: context.quoteIndex - 2, from: context.sentence.lowerBound)
        else { return false }
        return ["a", "an"].contains(context.tokens[thing.lowerBound].word)
            && context.paragraph.word(thing.lowerBound - 1) != "what"
    }

    /// Whether somebody says the word: "used the word", "says the words".
    fileprivate var isSaidAsWord: Bool {
        let index = context.quoteIndex - 1
        let verb = ["the", "a"].contains(context.paragraph.word(index - 1)) ? index - 2 : index - 1
        return ["use", "using", "utter", "uttered"].contains(context.paragraph.word(verb))
            || context.paragraph.classes(verb).isAny(.reportingVerb)
    }
}
