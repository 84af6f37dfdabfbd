import ArticleModel
import Linking

/// A name of one article, with all that the article says under it.
struct LocalName {
    /// A name that stands this near the start of the body, in scalars, is what the article is about.
    static let leadLength = 700

    let kind: String
    let alias: String
    var role: String?
    var location: GeoLocation?
    /// By the place in the body where each stands.
    var mentions: [Range<Int>: Mention] = [:]

    var isLead: Bool { mentions.keys.contains { $0.lowerBound < LocalName.leadLength } }

    /// Two entities of one kind and name are one; the first role and location stand.
    mutating func merge(_ other: LocalName) {
        role = role ?? other.role
        location = location ?? other.location
        mentions.merge(other.mentions) { first, _ in first }
    }
}

/// The folded forms under which a name is looked up.
struct NameForms: Equatable {
    let normalized: String
    /// The last word of a person's name; a name of one word is its own.
    let surname: String?

    init(_ name: String, kind: String) {
        let key = NameKey.normalized(name, kind: kind)
        normalized = key.isEmpty ? name.lowercased() : key
        surname = kind == "person" ? NameKey.surname(normalized) ?? normalized : nil
    }
}
