/// Words beside a name that say something of the person, all folded.
enum PersonWords {
    /// Letters behind a name that are no part of it.
    static let postNominals: Set<String> = [
        "kc", "qc", "mp", "mep", "msp", "mbe", "obe", "cbe", "kbe", "dbe", "phd", "esq",
    ]

    static let behindChief: Set<String> = [
        "executive", "operating", "financial", "technology", "technical", "medical", "scientific", "investment",
        "information", "marketing", "legal", "economic",
    ]

    /// Only a place or a time follows these; "to" and "from" go with people too.
    static let placePrepositions: Set<String> = ["in", "near", "at", "across", "throughout", "outside"]

    /// What companies have, and people have not.
    static let companyNouns: Set<String> = [
        "shares", "stock", "headquarters", "shareholders", "factory", "plant", "subsidiary", "executives", "customers",
        "employees", "ceo", "CEO",
    ]

    /// What companies are called before their name: "the Oslo builder Lund Brandt".
    static let companies: Set<String> = [
        "company", "firm", "builder", "retailer", "maker", "carmaker", "automaker", "chipmaker", "airline", "operator",
        "manufacturer", "supplier", "lender", "insurer", "carrier", "developer", "giant", "startup", "start-up",
        "brewer", "miner", "utility", "chain", "conglomerate", "shipyard", "distributor", "publisher", "broadcaster",
    ]

    static let ships: Set<String> = ["ship", "vessel", "freighter", "tanker", "ferry", "trawler", "yacht", "frigate"]

    /// Titles that a family name follows, never a given name alone.
    static let beforeSurname: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "mme", "madame"]
}
