import ArticleModel

/// A reason to take some words as a name of one kind. Its name is a feature of the tagger's model and is written into
/// records, so a rule keeps it.
///
/// The confidence is how often such a hit has the right words and the right kind in general news, graded by
/// judgement in steps of a twentieth. `gazetteer` is low because cities are teams in sport.
struct NameRule: Hashable, Sendable {
    let name: String
    let kind: Entity.Kind
    let confidence: Double

    /// The confidence of a name whose kind the vote of the article decided against its own rule.
    static let documentVoteConfidence = 0.56

    /// The confidence below which the tagger is as often wrong of a name's kind as not.
    static let uncertainKind = 0.6

    static let title = NameRule(name: "title", kind: .person, confidence: 0.9)
    static let givenName = NameRule(name: "givenName", kind: .person, confidence: 0.95)
    static let initial = NameRule(name: "initial", kind: .person, confidence: 0.85)
    static let surname = NameRule(name: "surname", kind: .person, confidence: 0.8)
    static let loneSurname = NameRule(name: "loneSurname", kind: .person, confidence: 0.95)
    static let speaking = NameRule(name: "speaking", kind: .person, confidence: 0.8)
    static let twoUnknownWords = NameRule(name: "twoUnknownWords", kind: .person, confidence: 0.75)
    static let rareSurname = NameRule(name: "rareSurname", kind: .person, confidence: 0.45)
    static let knownOrganization = NameRule(name: "knownOrganization", kind: .organization, confidence: 0.9)
    static let legalForm = NameRule(name: "legalForm", kind: .organization, confidence: 0.65)
    static let organizationWord = NameRule(name: "organizationWord", kind: .organization, confidence: 0.8)
    static let placeAndMore = NameRule(name: "placeAndMore", kind: .organization, confidence: 0.85)
    static let acronym = NameRule(name: "acronym", kind: .organization, confidence: 0.65)
    static let acronymAndMore = NameRule(name: "acronymAndMore", kind: .organization, confidence: 0.45)
    /// Words that are all common, which are dropped unless their context tells more.
    static let commonWords = NameRule(name: "commonWords", kind: .other, confidence: 0.15)
    static let shortCompany = NameRule(name: "shortCompany", kind: .organization, confidence: 0.8)
    static let companyNoun = NameRule(name: "companyNoun", kind: .organization, confidence: 0.75)
    static let inPlace = NameRule(name: "inPlace", kind: .place, confidence: 0.7)
    static let country = NameRule(name: "country", kind: .place, confidence: 0.95)
    /// States, provinces and islands, which now and then are a club or a family.
    static let region = NameRule(name: "region", kind: .place, confidence: 0.9)
    /// The place that the cleaner found in the dateline.
    static let dateline = NameRule(name: "dateline", kind: .place, confidence: 0.95)
    static let gazetteer = NameRule(name: "gazetteer", kind: .place, confidence: 0.55)
    static let placeWord = NameRule(name: "placeWord", kind: .place, confidence: 0.75)
    static let nationality = NameRule(name: "nationality", kind: .other, confidence: 0.95)
    static let knownOther = NameRule(name: "knownOther", kind: .other, confidence: 0.85)
    static let eventWord = NameRule(name: "eventWord", kind: .other, confidence: 0.9)
    static let ship = NameRule(name: "ship", kind: .other, confidence: 0.9)
    static let lawCase = NameRule(name: "lawCase", kind: .other, confidence: 0.9)
    static let model = NameRule(name: "model", kind: .other, confidence: 0.9)
    /// A body that is called after who leads it.
    static let office = NameRule(name: "office", kind: .organization, confidence: 0.9)
    static let ordinalUnit = NameRule(name: "ordinalUnit", kind: .organization, confidence: 0.9)
    static let sportsTeam = NameRule(name: "side", kind: .organization, confidence: 0.8)
    static let family = NameRule(name: "family", kind: .other, confidence: 0.9)
    static let possessiveFirm = NameRule(name: "possessiveFirm", kind: .organization, confidence: 0.9)
    /// An acronym behind the words that it stands for.
    static let explainedAcronym = NameRule(name: "explainedAcronym", kind: .organization, confidence: 0.95)
    /// A name behind or before a noun that says that it is a body.
    static let describedOrganization = NameRule(name: "describedOrganization", kind: .organization, confidence: 0.9)
    static let celestialBody = NameRule(name: "celestialBody", kind: .place, confidence: 0.9)
    /// A name that ends within a word with hyphens, as in "Oslo-based".
    static let partOfWord = NameRule(name: "partOfWord", kind: .other, confidence: 0.9)
    static let propagated = NameRule(name: "sameName", kind: .other, confidence: 0.8)
}

extension NameRule {
    /// The rules that take a name for a person by its shape only, so that the context has to confirm it.
    static let lowConfidencePersonRules: Set<String> = [
        rareSurname.name, speaking.name, twoUnknownWords.name, commonWords.name,
    ]

    /// The rules whose pattern is unmistakable, so that they override the tagger.
    static let decisive: Set<String> = [
        ship.name, lawCase.name, ordinalUnit.name, possessiveFirm.name, office.name, model.name,
    ]
}

/// Words of a paragraph that may be a name.
struct NameCandidate {
    let paragraph: Int
    var tokens: Range<Int>
    /// The scalars of the name in its paragraph, where it begins or ends within a token; nil where it is all of its tokens.
    var scalars: Range<Int>?
    /// The normalized words, joined by blanks.
    var key: String
    var kind: Entity.Kind
    var rule: String
    var confidence: Double
    var role: String?
    /// The tokens of the role before the name.
    var roleTokens: Range<Int>?
    /// Whether "Mr" or the like comes before it, so that it is no given name.
    var isFamilyName = false

    init(_ paragraph: Int, _ tokens: Range<Int>, key: String, _ rule: NameRule, role: String? = nil) {
        self.paragraph = paragraph
        self.tokens = tokens
        self.key = key
        self.kind = rule.kind
        self.rule = rule.name
        self.confidence = rule.confidence
        self.role = role
    }

    mutating func take(_ rule: NameRule) {
        kind = rule.kind
        self.rule = rule.name
        confidence = rule.confidence
    }
}
