import Language
import Linking

/// The keys by which a name is brought together with those of other articles: names of one normalized form are one
/// name, and of persons all that share a family name are clustered together.
struct BlockingKeys: Equatable {
    /// The name in its usual form; of a body of a country without that country, which the sense tells: "Indian Supreme
    /// Court" and "Supreme Court of India" are "supreme court". Of a people in the singular: "american".
    let normalized: String
    /// What the spellings of the last word of a person's name share, which is the whole of a single word; nil for other kinds.
    let surname: String?

    init(_ name: String, kind: String, sense: String = "") {
        let key = NameKey.normalized(name, kind: kind)
        let whole = key.isEmpty ? name.lowercased() : key
        switch kind {
        case "organization" where !sense.isEmpty:
            let rest = NationalName.removals(from: NameFolding.folded(name)).first { $0.country == sense }?.rest
            normalized = rest.map { NameKey.normalized($0, kind: kind) } ?? whole
        case "other" where whole.hasSuffix("s"):
            let singular = String(whole.dropLast())
            if case .demonym? = Lexicon.known(singular) { normalized = singular } else { normalized = whole }
        default: normalized = whole
        }
        let last = kind == "person" ? NameKey.surname(name) : ""
        surname = kind == "person" ? (last.isEmpty ? normalized : last) : nil
    }

    /// The normalized forms under which aliases of a name may stand: its own, and for a body that names its country the
    /// one without, in that sense alone.
    static func readings(of name: String, kind: String) -> [(normalized: String, sense: String?)] {
        let whole = BlockingKeys(name, kind: kind).normalized
        guard kind == "organization" else { return [(whole, nil)] }
        let removals = NationalName.removals(from: NameFolding.folded(name))
        return [(whole, nil)] + removals.map { (NameKey.normalized($0.rest, kind: kind), $0.country) }
    }
}
