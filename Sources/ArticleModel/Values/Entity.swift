/// Somebody or something that an article names, with all its mentions.
package struct Entity: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable { case person, organization, place, other }

    package var kind: Kind
    /// The fullest name within the article, without title.
    package var name: String
    /// The role that the article gives the person, such as "chief special representative for Ukraine".
    package var role: String?
    package var mentions: [Mention]
    /// Where a place is; of a ministry, court or party such as many countries have, the country alone.
    package var location: GeoLocation?

    package init(
        kind: Kind, name: String, role: String? = nil, mentions: [Mention], location: GeoLocation? = nil
    ) {
        self.kind = kind
        self.name = name
        self.role = role
        self.mentions = mentions
        self.location = location
    }
}

/// A span of the text that refers to an entity.
package struct Mention: Codable, Hashable, Sendable {
    package let span: TextSpan
    /// The text of the span.
    package let surface: String
    package let rule: String
    /// The estimated share of such hits that are right, from 0 to 1: the greater of the rule's, which is graded by
    /// judgement, and the network's.
    package let confidence: Double

    /// The form of the words that refer to the entity. The rules of words that are no name are called "pronoun" and "nominal".
    package enum Form: String, CaseIterable, Sendable {
        case name
        /// "he", "her".
        case pronoun
        /// "the president".
        case nominal
    }

    package var form: Form { Form(rawValue: rule) ?? .name }

    package init(span: TextSpan, surface: String, rule: String, confidence: Double) {
        self.span = span
        self.surface = surface
        self.rule = rule
        self.confidence = confidence
    }
}

/// The location of a place, from the gazetteer.
package struct GeoLocation: Codable, Hashable, Sendable {
    /// The country's ISO 3166-1 alpha-2 code.
    package let countryCode: String
    package let geoNamesID: Int?
    /// The coordinates in degrees (WGS 84); both nil where only the country is known.
    package let latitude: Double?
    package let longitude: Double?

    package init(countryCode: String, geoNamesID: Int?, latitude: Double?, longitude: Double?) {
        self.countryCode = countryCode
        self.geoNamesID = geoNamesID
        self.latitude = latitude
        self.longitude = longitude
    }
}
