import ArticleModel
import Language
import Linking

/// The clusters of an article's candidates: each candidate gets a key, and those with equal keys name one entity.
struct ClusterKeys {
    /// The keys of the candidates, one each, in their order.
    private(set) var keys: [String]

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
        let countries = BodiesByCountry(candidates, keys, places, in: paragraphs).countries
        keys = zip(keys, countries).map { key, country in country.map { "\(key) of \($0)" } ?? key }
    }

    /// Returns the gazetteer's number of a place, so that "U.S." and "United States" are one, and two towns of one name two.
    private static func key(_ name: String, _ place: GazetteerPlace?) -> String {
        guard let place else { return name }
        return place.geoNamesID.map { "#\($0)" } ?? "\(name) \(place.countryCode)"
    }
}
