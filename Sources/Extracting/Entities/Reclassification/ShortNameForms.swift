import Language
import Linking

/// The family names and single names by which a person with a full name may be called.
enum ShortNameForms {
    /// Returns the last word, also with the particles before it ("De La Cruz"), the first of a Chinese or Korean name, and the
    /// first of two family names, as in "Iratxe García Pérez", where it surely is a person's.
    static func of(_ person: NameCandidate) -> [String] {
        let words = person.key.spaceSeparated.map(String.init)
        let lone = PersonName.loneNames(person.key) + [withParticles(words)].compactMap(\.self)
        guard isSure(person), words.count > 2, let last = words.last, lone.contains(last) else { return lone }
        let inner = words[words.count - 2]
        let traits = Lexicon.traits(of: inner)
        let isFamilyName = traits.contains(.surname) && traits.isDisjoint(with: [.givenName, .common])
        return isFamilyName && !NameLexicon.particles.contains(inner) ? lone + [inner] : lone
    }

    private static func withParticles(_ words: [String]) -> String? {
        let particles = words.dropFirst().dropLast().reversed().prefix { NameLexicon.particles.contains($0) }
        return particles.isEmpty ? nil : words.suffix(particles.count + 1).joined(separator: " ")
    }

    /// Whether the name was found by a rule that knows a part of it: to the others clubs and companies look like
    /// persons.
    static func isSure(_ person: NameCandidate) -> Bool {
        [NameRule.title, .givenName, .initial, .surname].contains { $0.name == person.rule }
    }
}
