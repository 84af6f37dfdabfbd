/// What a token is in its sentence: the tags of the Penn treebank, as OntoNotes uses them.
///
/// `to` is `.to` before a verb only; before anything else it is a preposition. A token that joins two words ("don't")
/// has the first one's tag. The raw value is the tag's number in the model.
package enum PartOfSpeech: UInt8, CaseIterable, Hashable, Sendable {
    case coordinatingConjunction, cardinalNumber, determiner, existentialThere, foreignWord
    /// A preposition, or a conjunction that subordinates ("that", "because").
    case preposition
    case adjective, comparativeAdjective, superlativeAdjective
    /// "will", "can", "would": the same in every person.
    case modal
    case noun, properNoun, pluralProperNoun, pluralNoun
    /// "all" in "all the people".
    case predeterminer
    /// `'s`, or `'` after a plural.
    case possessiveEnding
    case pronoun, possessivePronoun
    case adverb, comparativeAdverb, superlativeAdverb
    /// "up" in "set up".
    case particle
    case to
    case interjection
    /// "say", as in "to say" and "will say".
    case baseVerb
    /// "said", as in "he said".
    case pastVerb
    /// "saying".
    case presentParticiple
    /// "said", as in "has said" and "was said".
    case pastParticiple
    /// "say", as in "they say".
    case presentVerb
    /// "says".
    case thirdPersonVerb
    /// "which" and "what" before a noun, "that" where it opens a relative clause.
    case whDeterminer
    /// "who", "whom", "what".
    case whPronoun
    case possessiveWhPronoun
    /// "where", "when", "how", "why".
    case whAdverb
    case comma
    /// `.`, `!` and `?`.
    case sentenceEnd
    /// `:`, `;`, dashes and `...`.
    case colon
    case openingBracket, closingBracket, quotationMark
    case symbol
}

extension PartOfSpeech {
    /// The tag as the Penn treebank writes it, such as `VBD`; quotation marks are all `''`, brackets `(` and `)`.
    package var penn: String { Self.codes[Int(rawValue)] }

    package init?(penn: String) {
        guard let index = Self.codes.firstIndex(of: penn) else { return nil }
        self = Self.allCases[index]
    }

    private static let codes = [
        "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP",
        "PRP$", "RB", "RBR", "RBS", "RP", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$",
        "WRB",
        ",", ".", ":", "(", ")", "''", "SYM",
    ]

    /// Any noun, common or proper.
    package var isNoun: Bool { (Self.noun.rawValue...Self.pluralNoun.rawValue).contains(rawValue) }
    package var isAdjective: Bool { (Self.adjective.rawValue...Self.superlativeAdjective.rawValue).contains(rawValue) }
    /// Any form of a verb but the modals.
    package var isVerb: Bool { (Self.baseVerb.rawValue...Self.thirdPersonVerb.rawValue).contains(rawValue) }
    /// A form that carries a clause: past, present, or a modal.
    package var isFiniteVerb: Bool {
        self == .pastVerb || self == .presentVerb || self == .thirdPersonVerb || self == .modal
    }
}
