import Language
import Linking
import Text

extension BylinePlaces {
    /// The places of the gazetteer, without those whose name may be a person's: a given name with a surname.
    static let gazetteer = BylinePlaces { name in
        let folded = NameFolding.folded(name)
        guard !Lexicon.places(folded).isEmpty else { return false }
        let words = folded.spaceSeparated
        guard words.count > 1, let first = words.first, let last = words.last else { return true }
        return
            !(Lexicon.traits(of: String(first)).contains(.givenName)
            && Lexicon.traits(of: String(last)).contains(.surname))
    }
}
