import Language

/// Words for people without name, all in small letters.
enum PersonWords {
    static let pronouns: [String: GrammaticalGender] = [
        "he": .masculine, "him": .masculine, "his": .masculine, "himself": .masculine,
        "she": .feminine, "her": .feminine, "hers": .feminine, "herself": .feminine,
    ]

    static let titles: [String: GrammaticalGender] = table(
        male: "mr sir lord king prince father brother herr monsieur signor don",
        female: "mrs ms miss lady dame queen princess sister madam madame mme mlle frau signora")

    /// What one person may be called by a word; nil where it says neither "he" nor "she".
    static let nouns: [String: GrammaticalGender?] = {
        var nouns = table(
            male: """
                man boy father son brother husband uncle nephew grandfather grandson stepfather boyfriend gentleman guy king
                prince actor businessman spokesman chairman congressman policeman fireman salesman cameraman fisherman serviceman
                """,
            female: """
                woman girl mother daughter sister wife aunt niece grandmother granddaughter stepmother girlfriend lady queen
                princess actress businesswoman spokeswoman chairwoman congresswoman policewoman waitress widow heiress
                """
        ).mapValues(Optional.some)
        for word in either.split(whereSeparator: \.isWhitespace) { nouns[String(word)] = .some(nil) }
        for word in NameLists.titles where nouns[word] == nil { nouns[word] = .some(nil) }
        return nouns
    }()

    private static let either = """
        person teenager teen child baby toddler student pupil teacher witness victim survivor suspect driver pilot passenger
        official soldier player worker resident neighbour neighbor friend cousin parent partner spouse patient nurse lawyer
        artist singer writer author researcher scientist historian journalist photographer blogger activist protester
        demonstrator defendant plaintiff gunman shooter attacker assailant killer rapist robber thief user customer client
        owner founder candidate nominee incumbent predecessor successor opponent rival colleague aide adviser advisor veteran
        refugee migrant tourist visitor shopper hostage prisoner inmate detainee dissident rebel militant fighter
        employee employer boss executive entrepreneur investor farmer goalkeeper striker
        midfielder defender batsman bowler champion winner expert psychologist biologist physicist economist ecologist
        """

    /// Behind these a word for a person says what somebody is, and brings in nobody.
    static let copulas: Set<String> = [
        "is", "was", "are", "were", "be", "been", "being", "become", "became", "becoming", "as", "named", "called",
        "elected", "appointed", "remain", "remains", "remained",
    ]

    static let determiners: Set<String> = [
        "a", "an", "the", "one", "another", "his", "her", "their", "its", "my", "our", "this", "that", "some", "every",
    ]

    /// Where a phrase for a person ends at the latest.
    static let endsOfPhrase: Set<String> = [
        "of", "in", "on", "at", "for", "from", "with", "by", "to", "who", "which", "that", "and", "or", "but", "said",
        "says", "was", "is", "has", "had", "were", "are", "will", "would", "as", "told", "whose", "when", "than",
    ]

    private static func table(male: String, female: String) -> [String: GrammaticalGender] {
        var table: [String: GrammaticalGender] = [:]
        for word in male.split(whereSeparator: \.isWhitespace) { table[String(word)] = .masculine }
        for word in female.split(whereSeparator: \.isWhitespace) { table[String(word)] = .feminine }
        return table
    }
}
