import Language
import Linking

/// What a person of a full name may be called by alone.
enum LoneNames {
    /// By the folded name: the last word, the first of a Chinese or Korean name, and the first of two family names, as
    /// in "Iratxe García Pérez".
    static func of(_ key: String) -> [String] {
        let words = key.split(separator: " ").map(String.init)
        let lone = PersonName.loneNames(key)
        guard words.count > 2, let last = words.last, lone.contains(last) else { return lone }
        let inner = words[words.count - 2]
        let traits = Lexicon.traits(of: inner)
        let isFamilyName = traits.contains(.surname) && traits.isDisjoint(with: [.givenName, .common])
        return isFamilyName && !NameLists.particles.contains(inner) ? lone + [inner] : lone
    }
}
