import Text

/// The words that decide what a name is, normalized as names are.
enum NameLexicon {
    /// Words that are never a name by themselves, however they are written.
    static let stopWords = WordList(lexicon: PackageResources.never_names_txt)

    /// Offices and ranks that come before a person's name, and are the last word of a role.
    static let titles = list(
        """
        president vice-president vp premier chancellor minister secretary senator sen sens congressman congresswoman
        representative rep reps governor gov mayor king queen prince princess pope emperor sultan emir sheikh sheik ayatollah
        imam rabbi cardinal bishop archbishop father sister reverend rev pastor saint general gen colonel col major maj captain
        capt lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander cmdr commodore marshal brigadier brig
        judge justice attorney prosecutor ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair chief
        director commissioner professor prof doctor dr mr mrs ms miss sir dame lord lady coach manager officer detective sheriff
        agent leader speaker ceo cfo coo cto deputy chairperson editor analyst economist correspondent reporter mp delegate councilman
        councillor cllr coun alderman councilwoman assemblyman assemblywoman taoiseach tanaiste cm det dci mep msp insp supt cdr adviser advisor
        secretary-general director-general vice-chancellor attorney-general solicitor-general governor-general vice-chair
        vice-chairman co-chair major-general lieutenant-colonel alhaji hajia mallam malam oba shri smt dictator baron count duke duchess inspector constable administrator superintendent
        """)

    /// Courtesy titles, which are never a name's first word nor a role by themselves.
    static let plainTitles = list("mr mrs ms miss sir dame lady dr madame mme")

    /// Words that may come before a title: "Deputy Prime Minister", "former Senate Majority Leader".
    static let beforeTitle = list(
        """
        prime vice deputy former acting foreign defense defence interior finance justice attorney senior junior chief
        shadow crown district circuit magistrate associate publicity union national security det ch assistant interim first second lance rear air army party majority minority house senate state executive managing
        """)

    /// Last words of organizations' names, or those before "of" and "for".
    static let organizationHeads = WordList(lexicon: PackageResources.organization_heads_txt)

    /// Organizations that are named by one word.
    static let singleWordOrganizations = WordList(lexicon: PackageResources.single_word_organizations_txt)

    static let eventHeads = WordList(lexicon: PackageResources.event_heads_txt)

    static let placeHeads = WordList(lexicon: PackageResources.place_heads_txt)

    /// Words that make an adjective with a name and a hyphen before them.
    static let compoundSuffixes = WordList(lexicon: PackageResources.compound_suffixes_txt)

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
