import ArticleModel
import Language
import Linking

/// The clusters of an article's candidates: each candidate gets a key, and those with equal keys name one entity.
struct ClusterKeys {
    /// The keys of the candidates, one each, in their order.
    private(set) var keys: [String]

    /// The countries of those that are bodies such as many countries have; nil for all others.
    let countries: [String?]

    /// `places` are those that the candidates mean, one each.
    init(_ candidates: [NameCandidate], _ places: [GazetteerPlace?], in paragraphs: [AnnotatedParagraph]) {
        var people = PersonClusters(candidates.filter { $0.kind == .person }, in: paragraphs).keys.makeIterator()
        let organizations = OrganizationClusters(candidates.filter { $0.kind == .organization }, in: paragraphs)
        keys = zip(candidates, places).map { candidate, place in
            switch candidate.kind {
            case .person: "person " + (people.next() ?? candidate.key)
            case .organization: "organization " + organizations.key(candidate.key)
            case .place: "place " + Self.key(candidate.key, place)
            case .other: "other " + NameKey.normalized(candidate.key, kind: "other")
            }
        }
        let named = candidates.map { $0.kind == .organization ? NationalBody.withoutCountry($0.key) : nil }
        keys = Self.joiningBodies(named, keys)
        let bodies = BodiesByCountry(candidates, keys, places, named, in: paragraphs)
        keys = zip(keys, bodies.distinguishing).map { key, country in country.map { "\(key) of \($0)" } ?? key }
        countries = bodies.countries
    }

    /// Returns the keys with those of "the Senate" and "the House" as those of "the U.S. Senate" and "the House of
    /// Representatives", where the article has only one.
    private static func joiningBodies(_ named: [NationalBody.Named?], _ keys: [String]) -> [String] {
        var whole: [String: Set<String>] = [:]
        for (body, key) in zip(named, keys) {
            if let body { whole["organization \(body.rest)", default: []].insert(key) }
        }
        let chamber = "organization house of representatives"
        if keys.contains(chamber) || whole[chamber] != nil { whole["organization house"] = whole[chamber] ?? [chamber] }
        return keys.map { key in
            guard let names = whole[key], let name = names.first, names.count == 1 else { return key }
            return name
        }
    }

    /// Returns the gazetteer's number of a place, so that "U.S." and "United States" are one, and two towns of one name two.
    private static func key(_ name: String, _ place: GazetteerPlace?) -> String {
        guard let place else { return name }
        return place.geoNamesID.map { "#\($0)" } ?? "\(name) \(place.countryCode)"
    }
}
