import Language
import Text

/// The words for people who are not named, all in lowercase.
enum PersonLexicon {
    static let pronouns: [String: GrammaticalGender] = [
        "he": .masculine, "him": .masculine, "his": .masculine, "himself": .masculine,
        "she": .feminine, "her": .feminine, "hers": .feminine, "herself": .feminine,
    ]

    /// The pronouns for whoever speaks.
    static let firstPerson: Set<String> = ["i", "me", "my", "mine", "myself"]

    /// Verbs for what people do in news, in the past tense: after "the 54-year-old" they show that no noun follows.
    static let verbsOfPeople = WordList(lexicon: PackageResources.verbs_of_people_txt)

    /// Returns the gender of whoever is addressed by `title` or reigns by it; nil for all others.
    ///
    /// In lower case a word that may be another one tells nothing: "the duke Ann Lund met".
    static func gender(ofTitle title: String, isCapitalized: Bool) -> GrammaticalGender? {
        guard let title = PersonalTitle(before: title), title.kind == .courtesy || title.kind == .regnal,
            isCapitalized || title.nameFrequency < .often
        else { return nil }
        return title.gender
    }

    /// Words for relatives, who often share the family name.
    static let kin: [String: GrammaticalGender] = table(
        male: "father son brother husband uncle nephew grandfather grandson stepfather stepson widower",
        female: "mother daughter sister wife aunt niece grandmother granddaughter stepmother stepdaughter widow")

    /// The nouns for one person with their gender; nil where they may be said of men and women.
    static let nouns: [String: GrammaticalGender?] = {
        var nouns: [String: GrammaticalGender?] = [:]
        for word in masculineNouns.words { nouns[word] = .some(.masculine) }
        for word in feminineNouns.words { nouns[word] = .some(.feminine) }
        for word in commonNouns.words { nouns[word] = .some(nil) }
        for word in trades.words where nouns[word] == nil { nouns[word] = .some(nil) }
        for word in NameLexicon.titles.words where nouns[word] == nil { nouns[word] = .some(nil) }
        return nouns
    }()

    private static let masculineNouns = WordList(lexicon: PackageResources.person_nouns_masculine_txt)
    private static let feminineNouns = WordList(lexicon: PackageResources.person_nouns_feminine_txt)
    private static let commonNouns = WordList(lexicon: PackageResources.person_nouns_txt)

    /// Nouns by which a person may be called throughout an article, once it is said: "the striker", but not "the
    /// friend", whom many have.
    static let trades = WordList(lexicon: PackageResources.trades_txt)

    /// Words after which a noun for a person says what somebody is, and introduces nobody.
    static let copulas: Set<String> = [
        "is", "was", "are", "were", "be", "been", "being", "become", "became", "becoming", "as", "named", "called",
        "elected", "appointed", "remain", "remains", "remained",
    ]

    /// The copulas that take an object as well: "they named the coach".
    static let namings: Set<String> = ["named", "called", "elected", "appointed"]

    static let determiners: Set<String> = [
        "a", "an", "the", "one", "another", "his", "her", "their", "its", "my", "our", "this", "that", "some", "every",
    ]

    /// Words at which a phrase for a person ends at the latest.
    static let endsOfPhrase = WordList(lexicon: PackageResources.phrase_ends_txt)

    private static func table(male: String, female: String) -> [String: GrammaticalGender] {
        var table: [String: GrammaticalGender] = [:]
        for word in male.split(whereSeparator: \.isWhitespace) { table[String(word)] = .masculine }
        for word in female.split(whereSeparator: \.isWhitespace) { table[String(word)] = .feminine }
        return table
    }
}
