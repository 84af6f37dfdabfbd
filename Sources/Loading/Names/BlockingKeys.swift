import Linking

/// The keys by which a name is brought together with those of other articles: names of one normalized form are one
/// name, and of persons all that share a family name are clustered together.
struct BlockingKeys: Equatable {
    let normalized: String
    /// The last word of a person's normalized name, which is the whole of a single word; nil for other kinds.
    let surname: String?

    init(_ name: String, kind: String) {
        let key = NameKey.normalized(name, kind: kind)
        normalized = key.isEmpty ? name.lowercased() : key
        let last = kind == "person" ? NameKey.surname(name) : ""
        surname = kind == "person" ? (last.isEmpty ? normalized : last) : nil
    }
}
