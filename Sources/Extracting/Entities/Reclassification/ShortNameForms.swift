import Language
import Linking

/// What a person of a full name may be called by alone.
enum ShortNameForms {
    /// The last word, the first of a Chinese or Korean name, and the first of two family names, as in "Iratxe García
    /// Pérez", where it surely is a person's.
    static func of(_ person: NameCandidate) -> [String] {
        let words = person.key.split(separator: " ").map(String.init)
        let lone = PersonName.loneNames(person.key)
        guard isSure(person), words.count > 2, let last = words.last, lone.contains(last) else { return lone }
        let inner = words[words.count - 2]
        let traits = Lexicon.traits(of: inner)
        let isFamilyName = traits.contains(.surname) && traits.isDisjoint(with: [.givenName, .common])
        return isFamilyName && !NameLexicon.particles.contains(inner) ? lone + [inner] : lone
    }

    /// By a rule that knows a part of it: clubs and firms look like persons' names to the others.
    static func isSure(_ person: NameCandidate) -> Bool {
        [NameRule.title, .givenName, .initial, .surname].contains { $0.name == person.rule }
    }
}
