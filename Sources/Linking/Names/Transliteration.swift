import Text

/// Unifies spellings that differ by the romanization of a name.
enum Transliteration {
    /// The word in the one spelling that is used for all its variants: "zelenskyy", "zelenskiy", "zelenskyi" are "zelensky".
    ///
    /// "-ski" stays: Kowalski is no Kowalsky. First names go by a list, since Sergei is Serhiy but Marie is no Maria.
    static func usual(_ word: String) -> String {
        if let name = firstNames[word] { return name }
        for ending in ["yy", "iy", "yi", "ij", "ii"] where word.count > 4 && word.hasSuffix(ending) {
            return word.dropLast(2) + "y"
        }
        return word
    }

    private static let firstNames = LexiconFile(PackageResources.first_name_romanizations_tsv).firstColumnByColumn
}
