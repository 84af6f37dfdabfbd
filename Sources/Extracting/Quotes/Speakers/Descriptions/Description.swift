import ArticleModel
import Language
import Text

/// Words for a source that has no name in them, read as a noun phrase: "the former head of the club".
struct Description {
    enum Determiner {
        /// "The".
        case definite
        /// "This", "that".
        case demonstrative
        /// "Its", "Ann Lund’s".
        case possessive
        /// Nothing, as before "police" and "Danish police".
        case none
    }

    let span: TextSpan
    let determiner: Determiner
    /// The noun that says what is spoken of, in lower case.
    let head: String
    /// The words between the determiner and the head, in lower case.
    let modifiers: [String]
    /// The words behind the head, from a preposition on, in lower case.
    let complement: [String]
    /// The words with a capital that say whose or where from it is, in lower case: "sweden" of "Sweden’s bank".
    let properModifiers: [String]
    /// Whether a country, town or people is among the words before the head: "the Danish pilot".
    let saysWhereFrom: Bool

    /// Whether "who" or "whose" goes on after the words: "the pilot who asked".
    let hasRelativeClause: Bool

    /// Reads the words at `span`; nil where they introduce somebody new ("a pilot"), or stand for several.
    init?(_ span: TextSpan, in paragraph: ParsedParagraph) {
        let words = paragraph.token(startingFrom: span.start).upTo(paragraph.token(startingFrom: span.end))
        let phrase = words.prefix { paragraph.kind($0) == .word && !paragraph.classes($0).contains(.preposition) }
        guard let head = phrase.last, let start = Self.startOfModifiers(phrase, in: paragraph) else { return nil }
        self.span = span
        self.head = paragraph.word(head)
        determiner = start.determiner
        modifiers = start.index.upTo(max(start.index, head)).map(paragraph.word)
        complement = (head + 1).upTo(max(head + 1, words.upperBound)).map(paragraph.word)
        properModifiers = words.filter { $0 != head && Self.isProper($0, paragraph) }.map(paragraph.word)
        saysWhereFrom = start.index.upTo(max(start.index, head)).contains { index in
            if paragraph.classes(index).contains(.place) { return true }
            if case .demonym? = Lexicon.known(paragraph.word(index)) { return true }
            return false
        }
        hasRelativeClause = ["who", "whose", "whom"].contains(paragraph.word(words.upperBound))
        if Self.isForSeveral(self.head) { return nil }
    }

    /// The words that carry meaning besides the head: "nepal", "civil" and "aviation" of "Nepal’s civil aviation authority".
    var otherWords: Set<String> {
        Set(modifiers + properModifiers + complement).filter {
            !ClosedClassWords.prepositions.contains($0) && !ClosedClassWords.determiners.contains($0) && $0 != head
        }
    }

    /// Whether the word has its capital not only for opening the sentence.
    private static func isProper(_ index: Int, _ paragraph: ParsedParagraph) -> Bool {
        let classes = paragraph.classes(index)
        guard paragraph.tokens[index].isCapitalized, !classes.isAny([.determiner, .preposition, .conjunction]) else {
            return false
        }
        return index > paragraph.sentences[index].lowerBound || classes.isAny(.anyName)
    }

    private static func startOfModifiers(_ phrase: Range<Int>, in paragraph: ParsedParagraph)
        -> (determiner: Determiner, index: Int)?
    {
        guard let first = phrase.first else { return nil }
        if let possessor = phrase.dropLast().last(where: { paragraph.tokens[$0].isPossessive }) {
            return (.possessive, possessor + 1)
        }
        let determiner: Determiner? =
            switch paragraph.word(first) {
            case "the": .definite
            case "this", "that": .demonstrative
            case "his", "her", "its", "their", "our", "my": .possessive
            default: nil
            }
        if let determiner { return phrase.count > 1 ? (determiner, first + 1) : nil }
        return paragraph.word(phrase.upperBound - 1) == "police" ? (.none, first) : nil
    }

    /// Whether the noun is a plural: "the researchers".
    private static func isForSeveral(_ noun: String) -> Bool {
        HeadNoun.isPlural(noun) || noun == "media"
    }

    /// Whether the head is a noun for one person.
    var isForPerson: Bool { Self.isForPerson(head) }

    /// Whether the word, in lower case, is a noun for one person: "president", "forecaster", "54-year-old".
    static func isForPerson(_ noun: String) -> Bool {
        if let hyphen = noun.lastIndex(of: "-"), prefixes.contains(String(noun[..<hyphen])) {
            return isForPerson(String(noun[noun.index(after: hyphen)...]))
        }
        return isForPersonAlone(noun)
    }

    /// What "then-manager" and "co-author" have before the noun.
    private static let prefixes: Set<String> = ["then", "ex", "co", "vice"]

    private static func isForPersonAlone(_ noun: String) -> Bool {
        PersonLexicon.nouns[noun] != nil || affiliations.contains(noun) || noun.hasSuffix("-year-old")
            || BodyKind.byNoun[noun] == nil && hasSuffixForPersons(noun)
    }

    /// Whether the head is a noun for somebody of a country or people: "Dane", "Dutchman".
    var isForNational: Bool {
        let people = ["woman", "man"].first { head.hasSuffix($0) }.map { String(head.dropLast($0.utf8.count)) } ?? head
        if case .demonym? = Lexicon.known(people) { return true }
        return false
    }

    /// Whether the head is the title of an office or rank, which few hold: "minister".
    var isOffice: Bool { PersonalTitle(before: head) != nil }

    /// Whether it is something written rather than somebody: "the letter".
    var isDocument: Bool { DocumentNouns.isDocument(head) }

    /// Whether the words are "the ruling party".
    var isRulingParty: Bool { head == "party" && ["ruling", "governing"].contains(modifiers.last ?? "") }

    /// The kind of body that the head means, if it means one.
    var bodyKind: BodyKind? { BodyKind.byNoun[head] }

    var context: DescriptionContext {
        switch (isForPerson, bodyKind) {
        case (true, nil): .person
        case (false, _?): .body
        default: .open
        }
    }

    /// Whether the word, in lower case, is one for somebody who is it of something: "head" of the agency, "president".
    static func isForHolder(_ noun: String) -> Bool { noun == "head" || isForPerson(noun) }

    private static let affiliations = WordList(lexicon: PackageResources.affiliation_nouns_txt)

    private static func hasSuffixForPersons(_ noun: String) -> Bool {
        noun.utf8.count > 5 && ["er", "or", "ist", "ian", "man", "woman"].contains { noun.hasSuffix($0) }
    }
}

/// What a description may mean, as far as its noun tells, which decides what it is understood by.
enum DescriptionContext: Int, CaseIterable {
    /// "The president".
    case person
    /// "The ministry".
    case body
    /// "The producer", "the Briton": either, or nothing is known of the noun.
    case open
}
