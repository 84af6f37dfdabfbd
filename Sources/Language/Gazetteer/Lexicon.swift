import CTagger
import Foundation
import Text

/// The gazetteer and the word lists of the trained models. All names that are asked for must be folded: in lower case,
/// without accents, apostrophes or full stops, with one blank between words.
package enum Lexicon {
    package static func traits(of word: String) -> WordTraits {
        words.lines(word).first.map { WordTraits(flags: $0[0]) } ?? []
    }

    /// What the name as a whole is, where it is listed.
    package static func known(_ name: String) -> KnownName? {
        guard let field = names.lines(name, maximum: 1).first?.first else { return nil }
        switch field {
        case "organization": return .organization
        case "other": return .other
        default: return .demonym(countryCode: String(field.dropFirst("demonym ".count)))
        }
    }

    /// The places of that name, the likeliest first.
    package static func places(_ name: String) -> [GazetteerPlace] {
        places.lines(name).compactMap { GazetteerPlace(fields: $0) }
    }

    /// The likeliest place of that name.
    package static func likeliestPlace(_ name: String) -> GazetteerPlace? {
        places.lines(name, maximum: 1).first.flatMap { GazetteerPlace(fields: $0) }
    }

    /// Whether a listed name of a place or anything else has these words as its first ones, and more.
    package static func hasLongerName(than name: String) -> Bool {
        names.hasLongerKey(than: name) || places.hasLongerKey(than: name)
    }

    /// The pronoun that goes with a given name, where nine of ten of its bearers or more go by it.
    package static func gender(ofGivenName name: String) -> GrammaticalGender? {
        genders.lines(name).first?.first.flatMap { GrammaticalGender(rawValue: String($0)) }
    }

    private static let genders = SortedTable { ctagger_genders() }
    private static let words = SortedTable { ctagger_words() }
    private static let names = SortedTable { ctagger_names() }
    private static let places = SortedTable { ctagger_places() }
}

package enum KnownName: Hashable, Sendable {
    case organization, other
    /// A nationality, religion or party; the code is empty where it is of no one country.
    case demonym(countryCode: String)
}

/// What a word may be in a name.
package struct WordTraits: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Mostly in lower case: capitalized only where a sentence starts, or in a name of words.
    package static let common = WordTraits(rawValue: 1)
    package static let givenName = WordTraits(rawValue: 2)
    package static let surname = WordTraits(rawValue: 4)
    package static let endsOrganization = WordTraits(rawValue: 8)
    package static let endsEvent = WordTraits(rawValue: 16)
    package static let endsPlace = WordTraits(rawValue: 32)

    init(flags: Substring) {
        self = []
        for flag in flags.utf8 { formUnion(Self.byFlag[flag] ?? []) }
    }

    private static let byFlag: [UInt8: WordTraits] = [
        UInt8(ascii: "l"): .common, UInt8(ascii: "g"): .givenName, UInt8(ascii: "s"): .surname,
        UInt8(ascii: "o"): .endsOrganization, UInt8(ascii: "e"): .endsEvent, UInt8(ascii: "p"): .endsPlace,
    ]
}

/// A place of the gazetteer.
package struct GazetteerPlace: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case country, region, capital, state, city }

    package let kind: Kind
    /// The ISO 3166-1 alpha-2 code; empty for what is of no one country.
    package let countryCode: String
    package let geoNamesID: Int?
    /// The position in degrees (WGS 84); nil where the gazetteer does not know.
    package let position: Position?
    package let population: Int

    package struct Position: Hashable, Sendable {
        package let latitude: Double
        package let longitude: Double

        /// The distance along the earth's surface in kilometres, by the haversine formula.
        package func distance(to other: Position) -> Double {
            let (from, to) = (latitude * .pi / 180, other.latitude * .pi / 180)
            let half = ((other.longitude - longitude) * .pi / 180) / 2
            let chord =
                sin((to - from) / 2) * sin((to - from) / 2) + cos(from) * cos(to) * sin(half) * sin(half)
            return 2 * 6_371 * asin(min(1, chord.squareRoot()))
        }
    }

    /// A place of which no more is known than its country, and how many people that it is named after has.
    package init(kind: Kind, countryCode: String, population: Int = 0) {
        self.kind = kind
        self.countryCode = countryCode
        geoNamesID = nil
        position = nil
        self.population = population
    }

    init?(fields: [Substring]) {
        guard fields.count == 6, let kind = Kind(rawValue: String(fields[0])), let id = Int(fields[2]),
            let latitude = Double(fields[3]), let longitude = Double(fields[4]), let population = Int(fields[5])
        else { return nil }
        self.kind = kind
        countryCode = String(fields[1])
        geoNamesID = id > 0 ? id : nil
        position = latitude == 0 && longitude == 0 ? nil : Position(latitude: latitude, longitude: longitude)
        self.population = population
    }
}
