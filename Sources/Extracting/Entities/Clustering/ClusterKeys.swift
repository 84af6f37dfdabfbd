import ArticleModel
import Language
import Linking

/// The clusters of an article's candidates: each candidate gets a key, and those with equal keys name one entity.
struct ClusterKeys {
    /// The keys of the candidates, one each, in their order.
    private(set) var keys: [String]

    init(_ candidates: [NameCandidate], in paragraphs: [AnnotatedParagraph]) {
        var people = PersonClusters(candidates.filter { $0.kind == .person }, in: paragraphs).keys.makeIterator()
        let organizations = OrganizationClusters(candidates.filter { $0.kind == .organization }, in: paragraphs)
        keys = candidates.map { candidate in
            switch candidate.kind {
            case .person: "person " + (people.next() ?? candidate.key)
            case .organization: "organization " + organizations.key(candidate.key)
            case .place: "place " + Self.place(candidate.key)
            case .other: "other " + NameKey.normalized(candidate.key, kind: "other")
            }
        }
    }

    /// Returns the gazetteer's number of a place, so that "U.S." and "United States" are one.
    private static func place(_ key: String) -> String {
        Lexicon.places(key).first?.geoNamesID.map { "#\($0)" } ?? key
    }
}
