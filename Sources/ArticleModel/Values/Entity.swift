/// Somebody or something that an article names, with every place where it does.
public struct Entity: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable { case person, organization, place, other }

    public var kind: Kind
    /// The fullest name within the article, without title.
    public var name: String
    /// What the article says the person is, such as "chief special representative for Ukraine".
    public var role: String?
    public var mentions: [Mention]
    public var location: GeoLocation?

    public init(
        kind: Kind, name: String, role: String? = nil, mentions: [Mention], location: GeoLocation? = nil
    ) {
        self.kind = kind
        self.name = name
        self.role = role
        self.mentions = mentions
        self.location = location
    }
}

/// One place in the text that names an entity.
public struct Mention: Codable, Hashable, Sendable {
    public let span: TextSpan
    /// The text of the span.
    public let surface: String
    public let rule: String
    /// 0 to 1: the measured or estimated share of such hits that are right.
    public let confidence: Double

    /// How the words mean the entity. The rules of words that are no name are called "pronoun" and "nominal".
    public enum Form: String, CaseIterable, Sendable {
        case name
        /// "he", "her".
        case pronoun
        /// "the president".
        case nominal
    }

    public var form: Form { Form(rawValue: rule) ?? .name }

    public init(span: TextSpan, surface: String, rule: String, confidence: Double) {
        self.span = span
        self.surface = surface
        self.rule = rule
        self.confidence = confidence
    }
}

/// Where a place is, from the gazetteer.
public struct GeoLocation: Codable, Hashable, Sendable {
    /// ISO 3166-1 alpha-2.
    public let countryCode: String
    public let geoNamesID: Int?
    /// Degrees, WGS 84.
    public let latitude: Double
    public let longitude: Double

    public init(countryCode: String, geoNamesID: Int?, latitude: Double, longitude: Double) {
        self.countryCode = countryCode
        self.geoNamesID = geoNamesID
        self.latitude = latitude
        self.longitude = longitude
    }
}
