import Language
import Text

/// The short names of organizations that tell which one is meant without the rest: "Steelers" for the Pittsburgh Steelers, not
/// "United" for one of many.
enum DistinctiveShortName {
    /// Whether the folded name is the end or the first word of the longer one, and no word that many organizations, places or
    /// persons are called by.
    static func isOne(_ short: String, of long: String) -> Bool {
        let words = short.spaceSeparated
        guard short.utf8.count >= 4, let last = words.last else { return false }
        let isEnd = long.hasSuffix(" " + short)
        guard isEnd || words.count == 1 && long.hasPrefix(short + " ") else { return false }
        if Lexicon.known(short) != nil || !Lexicon.places(short).isEmpty { return false }
        let traits = Lexicon.traits(of: String(last))
        if isEnd { return traits.isDisjoint(with: [.common, .endsOrganization, .endsEvent, .endsPlace]) }
        return traits.isDisjoint(with: [.common, .endsOrganization, .endsPlace, .givenName, .surname])
    }
}
