import Language
import Text

/// What the name of a place tells that the gazetteer does not list, by the listed name within: "Kunar province", "East Texas", "State
/// of Israel".
enum DerivedToponym {
    /// Nouns behind the name of what an administration is named after.
    private static let administrations: Set<Substring> = [
        "province", "county", "state", "region", "district", "prefecture", "governorate", "oblast", "municipality",
        "city",
        "island", "islands",
    ]

    /// Words before a country's or state's name for a part of it.
    private static let directions: Set<Substring> = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast",
        "northwest",
        "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "upstate",
    ]

    /// What opens the full name of a country.
    private static let countries = [
        "state of ", "republic of ", "kingdom of ", "democratic republic of ", "islamic republic of ",
    ]

    /// The states of the USA as newspapers shorten them behind towns, where the gazetteer has them not.
    private static let states: WordList =
        "ark ind la miss mo mont"

    /// Whether the name, in lower case, is likeliest that of a state or region, in full or as newspapers shorten it.
    static func isRegion(_ name: String) -> Bool {
        let place = Lexicon.likeliestPlace(name) ?? places(name).first
        return place?.kind == .state || place?.kind == .region
    }

    /// Returns the places that the name, in lower case, may mean; none where no listed name is within.
    static func places(_ name: String) -> [GazetteerPlace] {
        if states.contains(name) { return [GazetteerPlace(kind: .state, countryCode: "US")] }
        if let opening = countries.first(where: name.hasPrefix) {
            return Lexicon.places(String(name.dropFirst(opening.count))).filter { $0.kind == .country }
        }
        let words = name.spaceSeparated
        guard words.count > 1, let first = words.first, let last = words.last else { return [] }
        if administrations.contains(last) { return parts(of: Lexicon.places(words.dropLast().joined(separator: " "))) }
        guard directions.contains(first) else { return [] }
        return parts(of: Lexicon.places(words.dropFirst().joined(separator: " ")).filter { $0.kind != .city })
    }

    /// Places in the countries of those that they are named after.
    private static func parts(of places: [GazetteerPlace]) -> [GazetteerPlace] {
        places.map { GazetteerPlace(kind: .region, countryCode: $0.countryCode, population: $0.population) }
    }
}
