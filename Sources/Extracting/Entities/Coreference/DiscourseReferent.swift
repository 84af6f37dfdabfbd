import Language
import Text

/// Somebody who comes up in a sentence, by name or not.
struct DiscourseReferent: Hashable {
    enum Identity: Hashable {
        /// Index of the article's entity.
        case person(Int)
        /// Somebody without name, told apart by a number.
        case unnamed(Int)
    }

    let identity: Identity
    /// Of the token behind the words for it.
    let end: Int
    var isPossessor = false
    var isPronoun = false
    /// Named in a quotation only.
    var isInQuotation = false

    var person: Int? { if case .person(let index) = identity { index } else { nil } }
}

/// Words of a sentence that mean a person.
struct ReferringExpression {
    enum Kind {
        /// A possessor in "Ann Lund's".
        case name(person: Int, isPossessor: Bool)
        /// "a witness", "the prime minister"; nil where it says neither "he" nor "she".
        case phrase(GrammaticalGender?)
        /// "the 54-year-old", with the years.
        case age(Int)
        case pronoun(Pronoun)
        /// "I", "my" in quotation marks.
        case speaker
    }

    let kind: Kind
    let tokens: Range<Int>
    /// The stretch in quotation marks that it stands in.
    var speech: QuotedSpeech?
}

struct Pronoun {
    let gender: GrammaticalGender
    /// "he" and "she" themselves, or "his" and "her" that open a sentence.
    let isSubject: Bool
    /// Behind a verb, as in "saw him": not who does it.
    let isObject: Bool
    let token: Int
}

/// A stretch of scalars in quotation marks.
struct QuotedSpeech {
    let range: Range<Int>
    /// The named person who says it, where that is sure.
    let speaker: Int?
}
