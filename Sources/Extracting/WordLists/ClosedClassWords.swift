import Text

/// The closed classes of words by which clauses and noun phrases are told apart without a parser.
enum ClosedClassWords {
    static let determiners = WordList(lexicon: PackageResources.determiners_txt)
    static let prepositions = WordList(lexicon: PackageResources.prepositions_txt)
    static let conjunctions = WordList(lexicon: PackageResources.conjunctions_txt)
    static let auxiliaries = WordList(lexicon: PackageResources.auxiliaries_txt)
    /// Conjunctions that open a clause before the main one: "When Olsen spoke, Keller left."
    static let subordinators: WordList = "when after although though while if because since once whenever before"
    static let formsOfBe: WordList = "is are was were be been being am"
    /// Words that come before a noun and never before a verb.
    static let articles: WordList = "the a an his her its their our my your"
    static let adverbs = WordList(lexicon: PackageResources.adverbs_txt)
    static let pronouns: WordList =
        "he she they it we i you him them us me himself herself themselves everyone nobody somebody someone"
    static let subjectPronouns: WordList = "he she they it we i you"
    /// Pronouns that begin a clause wherever they come after a verb.
    static let nominatives: WordList = "he she they we i"
    static let times = WordList(lexicon: PackageResources.times_txt)
    /// Abbreviated titles, and "Ph." of "Ph. D.": their full stop ends no sentence.
    static let abbreviatedTitles = WordList(PersonalTitle.words(where: \.isAbbreviation).words + ["ph"])
}
