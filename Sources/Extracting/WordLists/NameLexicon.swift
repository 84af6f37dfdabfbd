import Text

/// The words that decide what a name is, normalized as names are.
enum NameLexicon {
    /// Words that are never a name by themselves, however they are written.
    static let stopWords = WordList(lexicon: PackageResources.never_names_txt)

    /// Titles that come before a person's name, and are the last word of a role; no abbreviations that are other words
    /// as often, as "sec" is.
    static let titles = PersonalTitle.words {
        !$0.isAfterName && $0.nameFrequency < ($0.isAbbreviation ? .often : .mostly)
    }

    /// Courtesy titles, which are never a name's first word nor a role by themselves.
    static let courtesyTitles = PersonalTitle.words { $0.kind == .courtesy && $0.nameFrequency == .never }

    /// Words that may come before a title: "Deputy Prime Minister", "former Senate Majority Leader".
    static let wordsBeforeTitles = WordList(lexicon: PackageResources.words_before_titles_txt)

    /// Last words of organizations' names, or those before "of" and "for".
    static let organizationHeads = WordList(lexicon: PackageResources.organization_heads_txt)

    /// Organizations that are named by one word.
    static let singleWordOrganizations = WordList(lexicon: PackageResources.single_word_organizations_txt)

    static let eventHeads = WordList(lexicon: PackageResources.event_heads_txt)

    static let placeHeads = WordList(lexicon: PackageResources.place_heads_txt)

    /// Words that make an adjective with a name and a hyphen before them.
    static let compoundSuffixes = WordList(lexicon: PackageResources.compound_suffixes_txt)

    /// Initials of parties before a hyphen and a place: "D-Ohio".
    static let partyInitials = WordList(lexicon: PackageResources.party_initials_txt)

    static let directions = list("north south east west northern southern eastern western central upper lower new")

    /// Acronyms of things, not of organizations.
    static let nonNameAcronyms = WordList(lexicon: PackageResources.acronyms_of_things_txt)

    static let speechVerbs = WordList(lexicon: PackageResources.verbs_beside_names_txt)

    static let placePrepositions = list("in near from at outside across throughout around into to toward towards")

    /// Lowercase words within a person's name.
    static let particles = WordList(lexicon: PackageResources.name_particles_txt)

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
