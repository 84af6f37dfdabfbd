import Text

/// The word lists of the tokenizer and the sentence segmenter.
enum TokenizerLexicon {
    /// Abbreviations after which a sentence never ends: titles before a name, and what a number or a name follows.
    static let abbreviationsInsideSentences = WordList(
        PersonalTitle.words { $0.stop == .insideSentence }.words + ["vs", "no", "nos", "mt", "ft"])

    /// Abbreviations whose full stop belongs to the word.
    static let abbreviations = WordList(
        abbreviationsInsideSentences.words + PersonalTitle.words { $0.isAbbreviation }.words
            + WordList(lexicon: PackageResources.abbreviations_txt).words)

    static let sentenceOpeners = WordList(lexicon: PackageResources.sentence_openers_txt)

    static let clauseOpeners = WordList(lexicon: PackageResources.clause_openers_txt)

    /// Words before "-one" that make a compound of it, and no dash of the hyphen.
    static let wordsBeforeOne: WordList =
        "no any every some twenty thirty forty fifty sixty seventy eighty ninety number"

    /// The endings of domains that are taken for one without "www." before it: "example.org". Not "in" or "us", which
    /// open a sentence after a missing blank.
    static let topLevelDomains: WordList = "com org net gov edu int info uk eu io tv de fr ru ua ca au ly"

    static let endsOfAddress: Set<Unicode.Scalar> = [
        "\"", "<", ">", "\u{201C}", "\u{201D}", "\u{2019}", "\u{2014}", "]", "|",
    ]
}
