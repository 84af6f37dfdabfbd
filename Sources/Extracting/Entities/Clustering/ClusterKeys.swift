import ArticleModel
import Language
import Linking

/// Says which candidates name one entity: each gets a key, and equal keys are one.
struct ClusterKeys {
    /// One for each candidate, in their order.
    private(set) var keys: [String]

    init(_ candidates: [NameCandidate], in names: [NameText]) {
        var people = PersonClusters(candidates.filter { $0.kind == .person }, in: names).keys.makeIterator()
        let organizations = OrganizationClusters(candidates.filter { $0.kind == .organization }, in: names)
        keys = candidates.map { candidate in
            switch candidate.kind {
            case .person: "person " + (people.next() ?? candidate.key)
            case .organization: "organization " + organizations.key(candidate.key)
            case .place: "place " + Self.place(candidate.key)
            case .other: "other " + NameKey.normalized(candidate.key, kind: "other")
            }
        }
    }

    /// The gazetteer's number, so that "U.S." and "United States" are one.
    private static func place(_ key: String) -> String {
        Lexicon.places(key).first?.geoNamesID.map { "#\($0)" } ?? key
    }
}
