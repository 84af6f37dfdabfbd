import Text

/// The word classes that the lists give a word, which may have several at once.
struct WordClasses: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let determiner = WordClasses(rawValue: 1 << 0)
    static let preposition = WordClasses(rawValue: 1 << 1)
    static let conjunction = WordClasses(rawValue: 1 << 2)
    static let auxiliary = WordClasses(rawValue: 1 << 3)
    static let formOfBe = WordClasses(rawValue: 1 << 4)
    static let article = WordClasses(rawValue: 1 << 5)
    static let adverb = WordClasses(rawValue: 1 << 6)
    static let pronoun = WordClasses(rawValue: 1 << 7)
    static let subjectPronoun = WordClasses(rawValue: 1 << 8)
    static let time = WordClasses(rawValue: 1 << 9)
    /// A reporting verb in the past or third person.
    static let finiteVerb = WordClasses(rawValue: 1 << 11)
    /// A reporting verb in "-ing".
    static let participle = WordClasses(rawValue: 1 << 12)
    /// A reporting verb's infinitive.
    static let bareVerb = WordClasses(rawValue: 1 << 13)
    static let plainVerb = WordClasses(rawValue: 1 << 14)
    static let verbWithThat = WordClasses(rawValue: 1 << 15)
    static let sourceNoun = WordClasses(rawValue: 1 << 16)

    /// Part of the name of a person, organization or place, as far as the article's entities tell.
    static let person = WordClasses(rawValue: 1 << 17)
    static let organization = WordClasses(rawValue: 1 << 18)
    static let place = WordClasses(rawValue: 1 << 19)
    /// The last word of such a name.
    static let endOfName = WordClasses(rawValue: 1 << 20)
    /// A reporting verb that is as often a noun: "claims", "state".
    static let nounOrVerb = WordClasses(rawValue: 1 << 21)

    static let anyName: WordClasses = [.person, .organization, .place]
    static let reportingVerb: WordClasses = [.finiteVerb, .participle, .bareVerb]

    /// The classes of a word in lowercase.
    init(_ word: String) {
        self = WordClasses.table.index(of: word).map { WordClasses.ofWords[$0] } ?? []
        if WordClasses.isAdverbByForm(word) { insert(.adverb) }
    }

    init(rawValue: UInt32) { self.rawValue = rawValue }

    private static let notAdverbs: WordList = "family italy july ally rally reply supply assembly"

    private static func isAdverbByForm(_ word: String) -> Bool {
        word.utf8.count > 4 && word.utf8.last == UInt8(ascii: "y") && word.hasSuffix("ly")
            && !notAdverbs.contains(word)
    }

    private static let table = WordTable(byWord.keys.sorted())
    /// The classes in the order of the table.
    private static let ofWords = table.words.map { byWord[$0] ?? [] }

    private static let byWord: [String: WordClasses] = {
        var table: [String: WordClasses] = [:]
        for (list, classes) in lists {
            for word in list.words { table[word, default: []].formUnion(classes) }
        }
        return table
    }()

    private static let lists: [(WordList, WordClasses)] = [
        (ClosedClassWords.determiners, .determiner), (ClosedClassWords.prepositions, .preposition),
        (ClosedClassWords.conjunctions, .conjunction), (ClosedClassWords.auxiliaries, .auxiliary),
        (ClosedClassWords.formsOfBe, .formOfBe), (ClosedClassWords.articles, .article),
        (ClosedClassWords.adverbs, .adverb),
        (ClosedClassWords.pronouns, .pronoun), (ClosedClassWords.subjectPronouns, .subjectPronoun),
        (ClosedClassWords.times, .time), (ReportingVerbs.finite, .finiteVerb),
        (ReportingVerbs.participles, .participle), (ReportingVerbs.infinitives, .bareVerb),
        (ReportingVerbs.withoutThat, .plainVerb), (ReportingVerbs.withThat, .verbWithThat),
        (SourceNouns.all, .sourceNoun),
        (ReportingVerbs.nouns, .nounOrVerb),
    ]
}

extension WordClasses {
    /// Whether it is any of these.
    func isAny(_ classes: WordClasses) -> Bool { !isDisjoint(with: classes) }
}
