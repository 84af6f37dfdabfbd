/// Tells words in marks that nobody is quoted with: titles, nicknames, words as words, scare quotes.
struct NotAQuote {
    private let site: QuoteSite
    private let wording: Wording
    private let rule: SpeakerRule?
    private let source: SourcePhrase?
    private let fillsParagraph: Bool

    init(
        _ site: QuoteSite, _ wording: Wording, _ found: (rule: SpeakerRule, source: SourcePhrase)?, fillsParagraph: Bool
    ) {
        self.fillsParagraph = fillsParagraph
        self.site = site
        self.wording = wording
        rule = found?.rule
        source = found?.source
    }

    var isTrue: Bool {
        if wording.words.isEmpty || wording.isBracketed { return true }
        if isNickname || isWordAsWord { return true }
        if isTitle { return true }
        guard wording.isShort, rule?.isWeak ?? true else { return false }
        return !(fillsParagraph && wording.beginsLikeStatement) && !isSaidInPassing
    }

    /// A few words that a person of the sentence may well have said: "She worried that it was “too late.”"
    ///
    /// Before a noun ("the “smart” bins") or behind a possessive the marks hold words at arm's length.
    private var isSaidInPassing: Bool {
        guard let source, !isAttributive, !site.isPossessive(site.place - 1) else { return false }
        switch source {
        case .same: return ["and", "or"].contains(site.passage.word(site.place - 1)) || isBehindComma
        case .phrase(let span, _): return site.isPerson(span)
        }
    }

    private var isBehindComma: Bool { site.passage.kind(site.place - 1) == .comma }

    private var isAttributive: Bool {
        guard !wording.endsLikeStatement, site.passage.kind(site.place + 1) == .word else { return false }
        return !site.pieces[site.place + 1].endsPhrase && !site.passage.hasFiniteVerb(at: site.place + 1)
    }

    /// In the middle of a name: Dwayne “The Rock” Johnson.
    private var isNickname: Bool {
        guard wording.words.count < 4, site.pieces.indices.contains(site.place + 1),
            site.place > site.sentence.lowerBound
        else { return false }
        let before = site.pieces[site.place - 1]
        let after = site.pieces[site.place + 1]
        return before.isCapitalized && after.isCapitalized && !before.isPossessive && wording.isTitled
            && !wording.endsLikeStatement
    }

    private var isWordAsWord: Bool {
        let before = site.passage.word(site.place - 1)
        return NotAQuote.namingWords.contains(before) && wording.words.count < 7
    }

    /// A capitalized name of a work, show or law, unless it is what the reporting verb takes.
    private var isTitle: Bool {
        guard wording.isTitled, wording.words.count > 1, wording.words.count < 9 else { return false }
        let last = wording.text.unicodeScalars.last ?? " "
        if ["!", "?"].contains(last) { return false }
        if isOnAir { return true }
        switch rule?.name {
        case nil, "clauseBefore", "sameSentence", "clause": return true
        case "afterQuote", "invertedVerb", "afterQuoteWithApposition", "transcript", "colonIntroduction",
            "colonParagraph",
            "secondHalf":
            return false
        case "verbBeforeQuote": return false
        case "carriedParagraph", "earlierSentence": return true
        default: return wording.words.count > 1 && !isWholeSentence
        }
    }

    /// "on CNN’s “New Day,” Keller said": behind a possessive or preposition stands the name of a programme or paper.
    private var isOnAir: Bool {
        let before = site.passage.classes(site.place - 1)
        return site.place > site.sentence.lowerBound
            && (site.isPossessive(site.place - 1) || before.contains(.preposition))
    }

    private var isWholeSentence: Bool { site.place == site.sentence.lowerBound }

    private static let namingWords: WordList = """
        titled entitled so-called nicknamed dubbed word words term phrase song album film movie book novel show series
        episode hashtag program programme play documentary magazine single
        """
}

extension Wording {
    /// Words that nobody is said to have said are quoted in earnest only if there are enough of them.
    /// A note such as "(CROSSTALK)".
    fileprivate var isBracketed: Bool {
        let ends = (text.unicodeScalars.first, text.unicodeScalars.last)
        return ends == ("(", ")") || ends == ("[", "]")
    }

    fileprivate var isShort: Bool { words.count < 6 }
}
