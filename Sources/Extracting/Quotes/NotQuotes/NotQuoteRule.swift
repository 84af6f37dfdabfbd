import Text

/// One kind of words in marks that nobody is quoted with.
struct NotQuoteRule: Sendable {
    let name: String
    let reason: String
    let examples: [Example]
    let matches: @Sendable (MarkedWords) -> Bool

    /// A text whose last words in marks the rule takes for no quotation, or leaves.
    struct Example: Sendable {
        let text: String
        let isTaken: Bool

        init(_ text: String, isTaken: Bool) {
            self.text = text
            self.isTaken = isTaken
        }
    }

    /// Any of them suffices.
    static let all: [NotQuoteRule] = [.note, .nickname, .wordAsWord, .programme, .title, .subhead, .scareQuote]
}

extension NotQuoteRule {
    static let note = NotQuoteRule(
        name: "note",
        reason: "brackets hold what somebody else put in, or there are no words",
        examples: [
            Example("“(CROSSTALK)”", isTaken: true),
            Example("“…”", isTaken: true),
            Example("“(Keller) is ready,” he said.", isTaken: false),
        ],
        matches: { words in
            let text = words.wording.text.unicodeScalars
            let ends = (text.first, text.last)
            return words.wording.words.isEmpty || ends == ("(", ")") || ends == ("[", "]")
        }
    )

    static let nickname = NotQuoteRule(
        name: "nickname",
        reason: "the marks stand in the middle of a name",
        examples: [
            Example("Per “The Rock” Olsen came to Lund.", isTaken: true),
            Example("The “Rock” came to Lund.", isTaken: false),
        ],
        matches: { words in
            guard words.wording.words.count < 4, !words.beginsSentence, let before = words.before,
                let after = words.after
            else { return false }
            return before.isCapitalized && after.isCapitalized && !before.isPossessive && words.wording.isTitled
                && !words.wording.endsLikeStatement
        }
    )

    static let wordAsWord = NotQuoteRule(
        name: "wordAsWord",
        reason: "the text speaks of the word or the work, and nobody is said to use it",
        examples: [
            Example("The word “harbour” is old.", isTaken: true),
            Example("A film titled “Winter” opens in Lund.", isTaken: true),
            Example("Keller works for a group called “Harbour”.", isTaken: true),
            Example("They fear what a critic called “disaster”.", isTaken: false),
            Example("Keller called the film “worse than rain”.", isTaken: false),
            Example("Keller has used the word “harbour” twice.", isTaken: false),
        ],
        matches: { words in
            guard words.wording.words.count < 7, let before = words.before else { return false }
            if NotQuoteRule.wordsForWords.contains(before.word) { return !words.isSaidAsWord }
            if words.namesThing { return true }
            return NotQuoteRule.wordsForWorks.contains(before.word)
                || NotQuoteRule.works.contains(before.word) && words.wording.beginsLikeStatement
        }
    )

    static let programme = NotQuoteRule(
        name: "programme",
        reason: "behind a possessive or preposition stands the name of a programme, paper or work",
        examples: [
            Example("On CNN’s “New Day,” Keller said she was ready.", isTaken: true),
            Example("Keller told the crowd: “New Day Ahead.”", isTaken: false),
        ],
        matches: { words in
            guard words.isTitled, !words.beginsSentence, let before = words.before else { return false }
            return before.isPossessive || before.classes.contains(.preposition) && before.word != "as"
        }
    )

    static let title = NotQuoteRule(
        name: "title",
        reason: "every word has a capital, and no reporting verb stands right beside the marks",
        examples: [
            Example("The film “The Long Winter” opens in Lund.", isTaken: true),
            Example("“The Winter Is Long,” Keller said.", isTaken: false),
            Example("Keller said “The Long Winter” is over.", isTaken: false),
            Example("Keller described the plan as “The Long Winter”.", isTaken: false),
        ],
        matches: { words in
            guard words.isTitled, !words.isCoordinated else { return false }
            guard let rule = words.found?.rule, !rule.isWeak else { return true }
            return rule.name == SpeakerRule.nearestVerb.name && !words.beginsSentence && !words.isEpithet
        }
    )

    static let subhead = NotQuoteRule(
        name: "subhead",
        reason: "the paragraph is a title in marks, or a few words in single ones",
        examples: [
            Example("“We are ready,” Keller said.\n‘A tough decision.’", isTaken: true),
            Example("“We are ready,” Keller said.\n‘All Is Ready in Lund.’", isTaken: true),
            Example("“We are ready,” Keller said.\n“We can start.”", isTaken: false),
        ],
        matches: { words in
            let carried: [String?] = [SpeakerRule.carriedParagraph.name, SpeakerRule.earlierSentence.name]
            if words.fillsParagraph, words.isShort, words.isInSingleMarks { return true }
            return words.isTitled && carried.contains(words.found?.rule.name)
        }
    )

    static let scareQuote = NotQuoteRule(
        name: "scareQuote",
        reason: "a few words, and nothing tells that somebody said them",
        examples: [
            Example("The “smart” bins of Lund are full.", isTaken: true),
            Example("The bins of Lund are “smart”.", isTaken: true),
            Example("She worried that it was “too late.”", isTaken: false),
            Example("Keller called it “late”.", isTaken: false),
            Example("Keller was asked, “Is it late?”", isTaken: false),
        ],
        matches: { words in
            guard words.isShort, words.found?.rule.isWeak ?? true, !words.isIntroduced else { return false }
            return !(words.fillsParagraph && words.wording.beginsLikeStatement) && !words.isSaidInPassing
        }
    )

    fileprivate static let verbsForNaming: WordList = """
        called calls calling call labeled labels labelled labeling branded brands branding hailed hailing deemed derided rated
        """
    private static let wordsForWords: WordList = "word words term phrase"
    private static let wordsForWorks: WordList = "titled entitled so-called nicknamed dubbed"
    private static let works: WordList = """
        song album film movie book novel show series episode hashtag program
        programme play documentary magazine single
        """
}

extension MarkedWords {
    /// What somebody calls somebody: "called him “The Rock”", "hailed her as a “Great Dane”".
    fileprivate var isEpithet: Bool {
        guard !isAttributive else { return false }
        let isNamed: Bool =
            if case .phrase(_, let cue)? = found?.source { NotQuoteRule.verbsForNaming.contains(cue ?? "") } else {
                false
            }
        let places = [site.place - 1, site.place - 2]
        return isNamed || places.contains { site.passage.word($0) == "as" }
    }

    /// "a group called", but "what a critic called"
    fileprivate var namesThing: Bool {
        guard before?.word == "called" || before?.word == "named",
            let thing = site.subjects.phrases.phrase(endingAt: site.place - 2, from: site.sentence.lowerBound)
        else { return false }
        return ["a", "an"].contains(site.pieces[thing.lowerBound].word)
            && site.passage.word(thing.lowerBound - 1) != "what"
    }

    /// "used the word", "says the words"
    fileprivate var isSaidAsWord: Bool {
        let place = site.place - 1
        let verb = ["the", "a"].contains(site.passage.word(place - 1)) ? place - 2 : place - 1
        return ["use", "using", "utter", "uttered"].contains(site.passage.word(verb))
            || site.passage.classes(verb).isAny(.reportingVerb)
    }
}
