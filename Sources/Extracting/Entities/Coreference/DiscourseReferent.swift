import Language
import Text

/// Somebody whom a sentence mentions, by name or not.
struct DiscourseReferent: Hashable {
    enum Identity: Hashable {
        /// A named person, as an index into the article's entities.
        case person(Int)
        /// Somebody unnamed, who is told apart by a number.
        case unnamed(Int)
    }

    let identity: Identity
    /// The index of the token after the referring words.
    let end: Int
    var isPossessor = false
    var isPronoun = false
    /// Whether it is named in a quotation only.
    var isInQuotation = false

    var person: Int? { if case .person(let index) = identity { index } else { nil } }
}

/// Words of a sentence that refer to a person.
struct ReferringExpression {
    enum Kind {
        /// A person's name, and whether it is a possessor as in "Ann Lund's".
        case name(person: Int, isPossessor: Bool)
        /// A noun phrase such as "a witness" or "the prime minister", and its gender if it has one.
        case phrase(GrammaticalGender?)
        /// "The 54-year-old", with the number of years.
        case age(Int)
        case pronoun(Pronoun)
        /// "I" or "my" in quotation marks.
        case speaker
    }

    let kind: Kind
    let tokens: Range<Int>
    /// The quoted speech in which it is said, if it is.
    var speech: QuotedSpeech?
}

struct Pronoun {
    let gender: GrammaticalGender
    /// Whether it is "he" or "she" itself, or "his" or "her" at the start of a sentence.
    let isSubject: Bool
    /// Whether it is the object of a verb, as in "saw him", and so not the subject.
    let isObject: Bool
    let token: Int
}

/// A span in quotation marks, in Unicode scalars.
struct QuotedSpeech {
    let range: Range<Int>
    /// The named person who says it, where that is certain.
    let speaker: Int?
}
