import Foundation
import Language

/// How much speaks for each country in an article, by its places and nationalities.
struct CountrySupport {
    private var byCountry: [String: [String: Double]] = [:]

    /// The support above which more makes no difference.
    private static let maximum = 4.0

    /// Towns and regions of a country are much of a sign that another name lies there; the country itself, its capital and its
    /// people are named in news from anywhere.
    mutating func add(_ place: GazetteerPlace, of key: String) {
        let weight: Double =
            switch place.kind {
            case .country, .capital: 0.5
            case .region, .state, .city: 2
            }
        byCountry[place.countryCode, default: [:]][key] = weight
    }

    mutating func add(nationality key: String) {
        guard case .demonym(let country)? = Lexicon.known(key), !country.isEmpty else { return }
        byCountry[country, default: [:]][key] = 0.5
    }

    /// Returns the likeliest of the places named `key`, whose own support does not count.
    func likeliest(of places: [GazetteerPlace], named key: String) -> GazetteerPlace? {
        guard places.count > 1 else { return places.first }
        return places.enumerated().max { score($0, key) < score($1, key) }?.element
    }

    /// The number of people from which on a town is known beyond its country.
    private static let populationOfKnownTown = 100_000

    /// The support that a town or two have.
    private static let strongSupport = 2.0

    /// Returns the likeliest of the places named `key`; nil where that is a small town in a country of which the article has
    /// nothing else, while it has towns of another: "the West End" is hardly the town in Canada.
    func likeliestOrNone(of places: [GazetteerPlace], named key: String) -> GazetteerPlace? {
        guard let place = likeliest(of: places, named: key) else { return nil }
        if place.kind != .city || place.population >= Self.populationOfKnownTown { return place }
        if support(of: place.countryCode, without: key) > 0 { return place }
        return byCountry.keys.contains { support(of: $0, without: key) >= Self.strongSupport } ? nil : place
    }

    /// What speaks for a country beside the place named `key`.
    private func support(of country: String, without key: String) -> Double {
        byCountry[country, default: [:]].filter { $0.key != key }.map(\.value).sorted().reduce(0, +)
    }

    /// Prominence, in units in which ten times as many people are worth as much as all support there can be.
    private func score(_ place: (offset: Int, element: GazetteerPlace), _ key: String) -> (Double, Int) {
        let bonus: Double =
            switch place.element.kind {
            case .country: 3
            case .capital: 4
            case .region, .state, .city: 0
            }
        let support = min(support(of: place.element.countryCode, without: key), Self.maximum)
        return (Self.maximum * log10(Double(max(place.element.population, 1_000))) + bonus + support, -place.offset)
    }
}
