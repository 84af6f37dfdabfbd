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

    /// How often it is named; "he" and "the president" are mentions, but no names.
    var timesNamed: Int { mentions.values.count { $0.form == .name } }

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
        let last = kind == "person" ? NameKey.surname(name) : ""
        surname = kind == "person" ? (last.isEmpty ? normalized : last) : nil
    }
}

extension LocalName {
    /// Other names by which the article calls the same one, and which say so for all articles: a person's other full
    /// names, an organization's acronyms.
    var forms: [String] {
        let surfaces = Set(mentions.values.filter { $0.form == .name }.map(\.surface))
        if surfaces.isEmpty || surfaces == [alias] || (kind != "person" && kind != "organization") { return [] }
        let own = NameForms(alias, kind: kind)
        let forms = surfaces.compactMap { surface -> String? in
            if surface == alias { return nil }
            let form = NameForms(surface, kind: kind)
            guard form != own, form.surname == own.surname else { return nil }
            if kind == "organization" { return NameKey.isAcronym(surface) ? form.normalized : nil }
            return kind == "person" && form.normalized != form.surname ? form.normalized : nil
        }
        return Set(forms).sorted()
    }
}
