import ArticleModel
import Linking

/// A name of one article, with all that the article says of the entity.
struct ArticleName {
    /// What is named within so many Unicode scalars from the start of the body is what the article is about.
    static let leadLength = 700

    let kind: String
    /// The name as the article spells it.
    let alias: String
    /// Which of that name: see `NameSense`.
    let sense: String
    var role: String?
    var location: GeoLocation?
    /// The mentions by their offsets in the body.
    var mentions: [Range<Int>: Mention] = [:]

    /// The number of mentions by name; "he" and "the president" are mentions, but no names.
    var timesNamed: Int { mentions.values.count { $0.form == .name } }

    var isLead: Bool { mentions.keys.contains { $0.lowerBound < ArticleName.leadLength } }

    /// Adds another entity of the same kind and name: the first role and location stay.
    mutating func merge(_ other: ArticleName) {
        role = role ?? other.role
        location = location ?? other.location
        mentions.merge(other.mentions) { first, _ in first }
    }

    /// Other names that the article uses for the same entity, normalized, where these tell who is meant in other
    /// articles too: a person's other full names, an organization's acronyms and short names.
    var forms: [String] {
        let surfaces = Set(mentions.values.filter { $0.form == .name }.map(\.surface))
        if surfaces.isEmpty || surfaces == [alias] || (kind != "person" && kind != "organization") { return [] }
        let own = BlockingKeys(alias, kind: kind, sense: sense)
        let forms = surfaces.compactMap { surface -> String? in
            if surface == alias { return nil }
            let keys = BlockingKeys(surface, kind: kind, sense: sense)
            guard keys != own, keys.surname == own.surname else { return nil }
            if kind == "organization" {
                let isForm =
                    NameKey.isAcronym(surface) || DistinctiveShortName.isOne(keys.normalized, of: own.normalized)
                return isForm ? keys.normalized : nil
            }
            return kind == "person" && !PersonName(surface).isLone ? keys.normalized : nil
        }
        return Set(forms).sorted()
    }
}
