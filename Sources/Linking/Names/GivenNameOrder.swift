import Text

/// Puts the given name first in names of languages whose family names lead at home, and follow in much news in English.
enum GivenNameOrder {
    /// Returns the folded words with the given name first and in one: "kim min-jae", "min jae kim" and "minjae kim" are
    /// "minjae kim", "nagy katalin" is "katalin nagy". What may be either order is left as it is.
    static func givenNameFirst(_ words: [String]) -> [String] {
        guard (2...3).contains(words.count), let first = words.first, let last = words.last else { return words }
        if words.count == 2, hungarianFamilyNames.contains(first), hungarianGivenNames.contains(last) {
            return [last, first]
        }
        let isLed = callingFamilyNames.contains(first)
        let isFollowed = callingFamilyNames.contains(last)
        if isLed == isFollowed { return words }
        guard let given = easternGivenName(isLed ? words.dropFirst() : words.dropLast()) else { return words }
        return [given, isLed ? first : last]
    }

    /// Returns the words as one of at most two syllables; nil where they are none of a Chinese, Korean or Vietnamese
    /// given name.
    private static func easternGivenName(_ words: ArraySlice<String>) -> String? {
        let parts = words.flatMap { $0.split(separator: "-") }
        if parts.count > 1 {
            return parts.count == 2 && parts.allSatisfy { syllables.contains(String($0)) } ? parts.joined() : nil
        }
        guard let word = parts.first else { return nil }
        if syllables.contains(String(word)) { return String(word) }
        let isPair = word.indices.dropFirst().contains { index in
            syllables.contains(String(word[..<index])) && syllables.contains(String(word[index...]))
        }
        return isPair ? String(word) : nil
    }

    /// Family names that lead the full name.
    static let easternFamilyNames = Set<String>(lexicon: PackageResources.eastern_order_family_names_tsv)

    /// Those by which their bearers are called alone.
    private static let callingFamilyNames = Set(
        LexiconFile(PackageResources.eastern_order_family_names_tsv).rows.filter { $0.count == 1 }.map { $0[0] })

    private static let syllables = Set<String>(lexicon: PackageResources.eastern_given_syllables_txt)
    private static let hungarianFamilyNames = hungarianNames("family")
    private static let hungarianGivenNames = hungarianNames("given")

    private static func hungarianNames(_ part: String) -> Set<String> {
        Set(LexiconFile(PackageResources.hungarian_names_tsv).rows.filter { $0.last == part }.map { $0[0] })
    }
}
