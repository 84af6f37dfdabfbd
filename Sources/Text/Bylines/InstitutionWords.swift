/// The words that make a credit an institution's.
enum InstitutionWords {
    static let all: Set<String> = Set(lexicon: PackageResources.institution_words_txt)

    /// Whether `words` name an office and no person: "Staff Writer", "Coast Correspondent".
    static func nameOffice(_ words: [Substring]) -> Bool {
        words.last.map { offices.contains(NormalizedText.of(String($0))) } ?? false
    }

    private static let offices = WordList(lexicon: PackageResources.office_words_txt)

    /// The words that templates put where there is no author.
    static let nobody = WordList(lexicon: PackageResources.author_placeholders_txt)
}
