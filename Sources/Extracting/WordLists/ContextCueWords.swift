import Text

/// The words in and beside a name that tell its kind, normalized as names are.
enum ContextCueWords {
    /// Letters after a name that are no part of it.
    static let postNominals = PersonalTitle.words { $0.kind == .postNominal && $0.nameFrequency < .often }

    static let afterChief: Set<String> = [
        "executive", "operating", "financial", "technology", "technical", "medical", "scientific", "investment",
        "information", "marketing", "legal", "economic",
    ]

    /// Only a place or a time follows these; "to" and "from" go with people too.
    static let placePrepositions: Set<String> = ["in", "near", "at", "across", "throughout", "outside"]

    /// Nouns for places, after their name: "the Derwen terminal".
    static let placeNouns: Set<String> = [
        "terminal", "terminals", "airport", "station", "district", "neighbourhood", "neighborhood", "suburb", "region",
        "province", "peninsula", "valley", "river", "refinery", "reservoir", "quarter",
    ]

    /// Nouns after the name of a person: "the Lund administration".
    static let afterPersonNames: Set<String> = [
        "administration", "presidency", "government", "cabinet", "campaign", "family", "era", "aide", "aides", "ally",
        "allies", "loyalist", "loyalists", "supporters", "adviser", "advisers",
    ]

    /// Nouns for what companies have and people have not.
    static let companyNouns: Set<String> = [
        "shares", "stock", "headquarters", "shareholders", "factory", "plant", "subsidiary", "executives", "customers",
        "employees", "ceo", "CEO",
    ]

    /// Verbs for what companies do in news of markets.
    static let firmVerbs = WordList(lexicon: PackageResources.company_verbs_txt)

    /// Nouns for companies before their name: "the Oslo builder Lund Brandt".
    static let companies = WordList(lexicon: PackageResources.nouns_before_companies_txt)

    /// Last words of companies' names: "of" and a place after them is where the company sits.
    static let companyHeads = WordList(lexicon: PackageResources.company_heads_txt)

    /// Words before an office that are no body of their own, unlike "Senate" or "Army".
    static let withinOffices: Set<String> = [
        "national", "security", "publicity", "district", "circuit", "magistrate", "associate", "union", "crown",
        "shadow",
        "deputy", "vice", "prime",
    ]

    /// Nouns for somebody of a country that are names too.
    static let nationals: Set<String> = [
        "dane", "finn", "scot", "swede", "turk", "pole", "serb", "croat", "slav", "kiwi", "brit", "kurd", "arab", "jew",
        "german",
        "norman", "roman",
    ]

    static let ships: Set<String> = ["ship", "vessel", "freighter", "tanker", "ferry", "trawler", "yacht", "frigate"]

    /// Titles that are nobody's name before a name: there is a Duke Ellington, but no Queen Mathilde.
    static let unambiguousTitles = PersonalTitle.words { !$0.isAfterName && $0.nameFrequency == .never }

    /// Titles that a family name follows, never a given name alone.
    static let titlesBeforeSurnames = PersonalTitle.words { $0.isFollowedBySurname }
}
