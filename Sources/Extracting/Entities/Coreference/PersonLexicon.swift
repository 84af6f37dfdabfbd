import Language
import Text

/// Words for people without name, all in small letters.
enum PersonLexicon {
    static let pronouns: [String: GrammaticalGender] = [
        "he": .masculine, "him": .masculine, "his": .masculine, "himself": .masculine,
        "she": .feminine, "her": .feminine, "hers": .feminine, "herself": .feminine,
    ]

    /// Whoever speaks.
    static let firstPerson: Set<String> = ["i", "me", "my", "mine", "myself"]

    /// What people do in news, in the past: behind "the 54-year-old" it shows that no noun follows.
    static let verbsOfPeople: Set<String> = [
        "went", "came", "left", "won", "lost", "ran", "fell", "flew", "drove", "took", "gave", "made", "began",
        "became",
        "grew", "spent", "broke", "told", "said", "says", "met", "led", "held", "found", "sold", "bought", "swam",
        "rode",
        "sat", "stood", "spoke", "wore", "kept", "put", "beat", "hit", "shot", "wrote", "sang", "underwent",
        "sustained",
    ]

    static let titles: [String: GrammaticalGender] = table(
        male: "mr sir lord king prince father brother herr monsieur signor don",
        female: "mrs ms miss lady dame queen princess sister madam madame mme mlle frau signora")

    /// Relatives, who often share the family name.
    static let kin: [String: GrammaticalGender] = table(
        male: "father son brother husband uncle nephew grandfather grandson stepfather stepson widower",
        female: "mother daughter sister wife aunt niece grandmother granddaughter stepmother stepdaughter widow")

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
        for word in trades where nouns[word] == nil { nouns[word] = .some(nil) }
        for word in NameLexicon.titles where nouns[word] == nil { nouns[word] = .some(nil) }
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

    /// What one may be called by throughout an article, once it is said: "the striker". Not "the friend", whom many have.
    static let trades: Set<String> = Set(
        """
        actor actress businessman businesswoman fisherman fireman policeman policewoman congressman congresswoman
        student teacher driver pilot soldier nurse lawyer artist singer writer author researcher scientist historian
        journalist photographer blogger activist gunman shooter client founder candidate nominee veteran farmer
        goalkeeper striker midfielder defender batsman bowler champion psychologist biologist physicist economist
        ecologist entrepreneur investor pianist violinist cellist conductor composer drummer guitarist rapper musician
        painter sculptor poet novelist playwright architect engineer designer dancer comedian filmmaker director
        producer presenter broadcaster banker billionaire tycoon surgeon doctor dentist pharmacist veterinarian
        carpenter plumber electrician baker butcher chef cook astronaut cosmonaut astronomer chemist mathematician
        philosopher theologian priest monk nun bishop rabbi imam swimmer sprinter runner cyclist boxer wrestler
        golfer quarterback pitcher goaltender forward jockey skier skater climber mountaineer explorer diplomat
        lobbyist strategist librarian headmaster headmistress principal chancellor mayor senator governor judge
        prosecutor detective inspector coroner sheriff captain coach trainer referee umpire
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Behind these a word for a person says what somebody is, and brings in nobody.
    static let copulas: Set<String> = [
        "is", "was", "are", "were", "be", "been", "being", "become", "became", "becoming", "as", "named", "called",
        "elected", "appointed", "remain", "remains", "remained",
    ]

    /// Those of the copulas that take an object as well: "they named the coach".
    static let namings: Set<String> = ["named", "called", "elected", "appointed"]

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
