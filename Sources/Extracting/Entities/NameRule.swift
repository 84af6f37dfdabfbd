import ArticleModel

/// A reason to take some words as a name of one kind.
///
/// The confidence is the share of hits with the right words and the right kind, on the news of two agencies of 1996
/// (sport and finance) and 1998 together; `nationality`, `knownOther`, `eventWord` and `commonWords` are
/// labelled in the first alone. `gazetteer` is the mean of .93 on general news and .47 on sport, where cities
/// are teams; a rule without entry there has an estimate.
struct NameRule: Hashable, Sendable {
    let name: String
    let kind: Entity.Kind
    let confidence: Double

    /// Of what the vote of the article decides against the rule's own answer.
    static let documentVoteConfidence = 0.56

    static let title = NameRule(name: "title", kind: .person, confidence: 0.88)
    static let givenName = NameRule(name: "givenName", kind: .person, confidence: 0.93)
    static let initial = NameRule(name: "initial", kind: .person, confidence: 0.86)
    static let surname = NameRule(name: "surname", kind: .person, confidence: 0.81)
    static let loneSurname = NameRule(name: "loneSurname", kind: .person, confidence: 0.95)
    static let speaking = NameRule(name: "speaking", kind: .person, confidence: 0.79)
    static let twoUnknownWords = NameRule(name: "twoUnknownWords", kind: .person, confidence: 0.75)
    static let rareSurname = NameRule(name: "rareSurname", kind: .person, confidence: 0.45)
    static let knownOrganization = NameRule(name: "knownOrganization", kind: .organization, confidence: 0.92)
    static let legalForm = NameRule(name: "legalForm", kind: .organization, confidence: 0.64)
    static let organizationWord = NameRule(name: "organizationWord", kind: .organization, confidence: 0.8)
    static let placeAndMore = NameRule(name: "placeAndMore", kind: .organization, confidence: 0.86)
    static let acronym = NameRule(name: "acronym", kind: .organization, confidence: 0.63)
    static let commonWords = NameRule(name: "commonWords", kind: .other, confidence: 0.17)
    static let country = NameRule(name: "country", kind: .place, confidence: 0.93)
    static let gazetteer = NameRule(name: "gazetteer", kind: .place, confidence: 0.55)
    static let placeWord = NameRule(name: "placeWord", kind: .place, confidence: 0.73)
    static let nationality = NameRule(name: "nationality", kind: .other, confidence: 0.93)
    static let knownOther = NameRule(name: "knownOther", kind: .other, confidence: 0.86)
    static let eventWord = NameRule(name: "eventWord", kind: .other, confidence: 0.9)
    static let sameName = NameRule(name: "sameName", kind: .other, confidence: 0.82)
}

/// Words of one paragraph that may be a name.
struct NameCandidate {
    let paragraph: Int
    var tokens: Range<Int>
    /// The folded words.
    var key: String
    var kind: Entity.Kind
    var rule: String
    var confidence: Double
    var role: String?

    init(_ paragraph: Int, _ tokens: Range<Int>, key: String, _ rule: NameRule, role: String? = nil) {
        self.paragraph = paragraph
        self.tokens = tokens
        self.key = key
        self.kind = rule.kind
        self.rule = rule.name
        self.confidence = rule.confidence
        self.role = role
    }
}
