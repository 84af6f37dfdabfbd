/// The titles that are written before names, or those that are written after them, by their words.
struct PersonalTitleTable: Sendable {
    static let before = PersonalTitleTable { !$0.isAfterName }
    static let after = PersonalTitleTable { $0.isAfterName }

    /// The titles in the order of the file.
    let titles: [PersonalTitle]
    private let table: WordTable

    private init(_ isIncluded: (PersonalTitle) -> Bool) {
        titles = LexiconFile(PackageResources.personal_titles_tsv).rows.map(PersonalTitle.init(columns:))
            .filter(isIncluded)
        table = WordTable(titles.map(\.word))
    }

    /// The title that `word` is, whatever its letter case and full stops.
    subscript(word: some StringProtocol) -> PersonalTitle? {
        guard word.utf8.count <= PersonalTitleTable.maximumLength else { return nil }
        let isFolded = word.utf8.allSatisfy { $0 &- 97 < 26 || $0 == UInt8(ascii: "-") }
        return table.index(of: isFolded ? String(word) : PersonalTitleTable.folded(word)).map { titles[$0] }
    }

    private static func folded(_ word: some StringProtocol) -> String {
        String(decoding: word.lowercased().utf8.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    }

    /// A length in UTF-8 bytes that no title exceeds with its full stops.
    private static let maximumLength = 24
}
