import Language

/// Somebody who comes up in a sentence, by name or not.
struct Figure: Hashable {
    enum Who: Hashable {
        /// Index of the article's entity.
        case person(Int)
        /// Somebody without name, told apart by a number.
        case stranger(Int)
    }

    let who: Who
    /// Of the token behind the words for it.
    let end: Int
    var isPossessor = false

    var person: Int? { if case .person(let index) = who { index } else { nil } }
}

/// Words of a sentence that mean a person.
struct Sign {
    enum Kind {
        /// A possessor in "Ann Lund's".
        case name(person: Int, isPossessor: Bool)
        /// "a witness", "the prime minister"; nil where it says neither "he" nor "she".
        case phrase(GrammaticalGender?)
        case pronoun(GrammaticalGender, isSubject: Bool)
    }

    let kind: Kind
    let tokens: Range<Int>
}

struct Pronoun {
    let gender: GrammaticalGender
    /// "he" and "she" themselves.
    let isSubject: Bool
    let token: Int
}
