import ArticleModel
import Language
import Text

/// A mention of somebody, named or not, with what the search for antecedents asks of it.
struct DiscourseReferent {
    enum Identity: Hashable {
        /// A named person, as an index into the article's entities.
        case person(Int)
        /// Somebody unnamed, by the first words for him: "a witness", or only "he".
        case unnamed(TextSpan)
    }

    enum Form: Hashable { case name, nominal, pronoun }

    let identity: Identity
    let form: Form
    let role: GrammaticalRole
    /// Whether a reporting verb has the mention as its subject.
    let speaks: Bool
    /// The sentences of the article before its own.
    let sentence: Int
    let paragraph: Int
    /// The referents of the same sentence before it.
    let order: Int
    let tokens: Range<Int>
    /// Whether it is named in a quotation only.
    let isInQuotation: Bool

    var person: Int? { if case .person(let index) = identity { index } else { nil } }
}

/// Words of a sentence that refer to a person.
struct ReferringExpression {
    enum Kind {
        /// A person's name.
        case name(person: Int)
        /// A noun phrase such as "a witness" or "the prime minister", and its gender if it has one.
        case phrase(GrammaticalGender?)
        /// "The 54-year-old", with the number of years.
        case age(Int)
        case pronoun(GrammaticalGender)
        /// "I" or "my" in quotation marks.
        case speaker
    }

    let kind: Kind
    let tokens: Range<Int>
    /// The quoted speech in which it is said, if it is.
    var speech: QuotedSpeech?
}

/// A span in quotation marks, in Unicode scalars.
struct QuotedSpeech {
    let range: Range<Int>
    /// The named person who says it, where that is certain.
    let speaker: Int?
}
