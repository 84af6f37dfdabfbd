import ArticleModel

/// A reason to take some words as a name of one kind.
struct NameRule: Hashable, Sendable {
    let name: String
    let kind: Entity.Kind
    /// The share of hits that were right on the development texts, rounded.
    let confidence: Double

    static let title = NameRule(name: "title", kind: .person, confidence: 0.95)
    static let givenName = NameRule(name: "givenName", kind: .person, confidence: 0.9)
    static let initial = NameRule(name: "initial", kind: .person, confidence: 0.9)
    static let surname = NameRule(name: "surname", kind: .person, confidence: 0.7)
    static let loneSurname = NameRule(name: "loneSurname", kind: .person, confidence: 0.93)
    static let speaking = NameRule(name: "speaking", kind: .person, confidence: 0.7)
    static let twoUnknownWords = NameRule(name: "twoUnknownWords", kind: .person, confidence: 0.5)
    static let rareSurname = NameRule(name: "rareSurname", kind: .person, confidence: 0.4)
    static let knownOrganization = NameRule(name: "knownOrganization", kind: .organization, confidence: 0.85)
    static let legalForm = NameRule(name: "legalForm", kind: .organization, confidence: 0.95)
    static let organizationWord = NameRule(name: "organizationWord", kind: .organization, confidence: 0.85)
    static let placeAndMore = NameRule(name: "placeAndMore", kind: .organization, confidence: 0.6)
    static let acronym = NameRule(name: "acronym", kind: .organization, confidence: 0.7)
    static let commonWords = NameRule(name: "commonWords", kind: .other, confidence: 0.4)
    static let country = NameRule(name: "country", kind: .place, confidence: 0.95)
    static let gazetteer = NameRule(name: "gazetteer", kind: .place, confidence: 0.85)
    static let placeWord = NameRule(name: "placeWord", kind: .place, confidence: 0.85)
    static let nationality = NameRule(name: "nationality", kind: .other, confidence: 0.9)
    static let knownOther = NameRule(name: "knownOther", kind: .other, confidence: 0.7)
    static let eventWord = NameRule(name: "eventWord", kind: .other, confidence: 0.7)
    static let sameName = NameRule(name: "sameName", kind: .other, confidence: 0.85)
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
