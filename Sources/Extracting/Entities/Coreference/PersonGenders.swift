import ArticleModel
import Text
import Language
import Linking

/// The genders of an article's persons, as far as titles, words for relatives, roles, names and the pronouns beside
/// them tell.
///
/// A class, since an article may ask for one person a thousand times and for most never.
final class PersonGenders {
    private let entities: [Entity]
    private let paragraphs: [AnnotatedParagraph]
    private var known: [Int: GrammaticalGender?] = [:]
    private lazy var votes = PronounGenderVotes(entities, paragraphs)

    init(_ entities: [Entity], _ paragraphs: [AnnotatedParagraph]) {
        self.entities = entities
        self.paragraphs = paragraphs
    }

    /// The gender of a person, or nil where nothing tells it.
    subscript(person: Int) -> GrammaticalGender? {
        if let gender = known[person] { return gender }
        let gender = entities[person].kind == .person ? gender(of: entities[person]) ?? votes.gender(of: person) : nil
        known[person] = .some(gender)
        return gender
    }

    private func gender(of person: Entity) -> GrammaticalGender? {
        byWordsBefore(person.mentions) ?? byRole(person.role) ?? byPredicate(person.mentions) ?? byName(person.name)
            ?? byApposition(person.mentions)
    }

    /// Returns the gender of "Mr", "Sir", "King" or "his wife" right before a mention, or of a title as its first
    /// word.
    private func byWordsBefore(_ mentions: [Mention]) -> GrammaticalGender? {
        for mention in mentions where mention.form == .name {
            let paragraph = paragraphs[mention.span.paragraph]
            let tokens = paragraph.tokens(of: mention.span)
            if let gender = Self.title(paragraph, tokens) ?? Self.kin(paragraph, tokens) { return gender }
        }
        return nil
    }

    private static func title(_ paragraph: AnnotatedParagraph, _ name: Range<Int>) -> GrammaticalGender? {
        // A mention of one word is a name: Gayle King is no king.
        for index in name.count > 1 ? [name.lowerBound - 1, name.lowerBound] : [name.lowerBound - 1] {
            let isCapitalized = paragraph[index]?.isCapitalized ?? false
            let gender = PersonLexicon.gender(ofTitle: paragraph.word(index), isCapitalized: isCapitalized)
            if let gender { return gender }
        }
        return nil
    }

    /// Returns the gender of a word for a relative before the name: "his wife Ann", or "her father, Dr Jan Lund,
    /// said", where the name closes as an apposition does.
    private static func kin(_ paragraph: AnnotatedParagraph, _ name: Range<Int>) -> GrammaticalGender? {
        let start =
            NameLexicon.titles.contains(paragraph.word(name.lowerBound - 1)) ? name.lowerBound - 1 : name.lowerBound
        let afterComma = paragraph.word(start - 1) == ","
        let noun = afterComma ? start - 2 : name.lowerBound - 1
        guard let gender = PersonLexicon.nouns[paragraph.word(noun)] ?? nil else { return nil }
        guard afterComma else { return gender }
        return [",", ".", ")", "and"].contains(paragraph.word(name.upperBound)) ? gender : nil
    }

    /// Returns the gender of a noun in apposition: "Ann Lund, an actress", "Jan Lund, a retired fisherman".
    private func byApposition(_ mentions: [Mention]) -> GrammaticalGender? {
        for mention in mentions where mention.form == .name {
            let paragraph = paragraphs[mention.span.paragraph]
            let end = paragraph.tokens(of: mention.span).upperBound
            guard paragraph.word(end) == ",", ["a", "an", "the"].contains(paragraph.word(end + 1)) else { continue }
            for index in (end + 2).upTo(end + 6)
            where paragraph.isWord(index) && !PersonLexicon.endsOfPhrase.contains(paragraph.word(index)) {
                if let gender = PersonLexicon.nouns[paragraph.word(index)] ?? nil, !paragraph.isClitic(index + 1) {
                    return gender
                }
            }
        }
        return nil
    }

    /// Returns the gender of the noun by which the sentence says what somebody is: "Lund is the first woman to lead it", "Lund
    /// was one of two men who left".
    private func byPredicate(_ mentions: [Mention]) -> GrammaticalGender? {
        for mention in mentions where mention.form == .name {
            let paragraph = paragraphs[mention.span.paragraph]
            let end = paragraph.tokens(of: mention.span).upperBound
            let first = paragraph.word(end + 1)
            guard ["is", "was", "became"].contains(paragraph.word(end)), ["a", "an", "the", "one"].contains(first)
            else {
                continue
            }
            for index in (end + 2).upTo(end + 2 + Self.maximumPredicateLength) where paragraph.isWord(index) {
                if let gender = Self.predicates[paragraph.word(index)] { return gender }
                let isOfOneOf = first == "one" && paragraph.word(index) == "of"
                if !isOfOneOf, PersonLexicon.endsOfPhrase.contains(paragraph.word(index)),
                    paragraph.word(index) != "the"
                {
                    break
                }
            }
        }
        return nil
    }

    private static let maximumPredicateLength = 7
    private static let predicates: [String: GrammaticalGender] = [
        "woman": .feminine, "women": .feminine, "girl": .feminine, "actress": .feminine, "mother": .feminine,
        "man": .masculine, "men": .masculine, "boy": .masculine, "father": .masculine,
    ]

    /// Returns the gender of the last word of an office before "of": "spokeswoman", "king".
    private func byRole(_ role: String?) -> GrammaticalGender? {
        let words = role?.lowercased().spaceSeparated ?? []
        let head = words.prefix { !["of", "for", "at", "in"].contains($0) }.last.map(String.init) ?? ""
        if let gender = PersonLexicon.nouns[head] ?? nil { return gender }
        return head.hasSuffix("woman") ? .feminine : head.hasSuffix("man") ? .masculine : nil
    }

    /// Returns the gender of the given name, else of the ending of a Slavic or Icelandic family name: Carlos Cordova
    /// is "he".
    private func byName(_ name: String) -> GrammaticalGender? {
        let words = NameFolding.folded(name).spaceSeparated.map(String.init)
        guard let last = words.last else { return nil }
        let given = words[0].split(separator: "-").first.map(String.init) ?? words[0]
        if let known = Lexicon.gender(ofGivenName: words[0]) ?? Lexicon.gender(ofGivenName: given) {
            return words.count > 1 || !Lexicon.traits(of: words[0]).contains(.surname) ? known : nil
        }
        let isSlavic = words.count > 1 && last.utf8.count > 5
        return isSlavic && Self.femaleEndings.contains(where: last.hasSuffix) ? .feminine : nil
    }

    /// Endings of Zakharova, Medvedeva, Kovalskaya, Kowalska and Sigurdardottir; men of those families have others.
    private static let femaleEndings = ["ova", "eva", "aya", "ska", "dottir"]
}
