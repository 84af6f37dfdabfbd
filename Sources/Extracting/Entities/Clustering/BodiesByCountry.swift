import Language
import Text

/// The countries of ministries, courts, forces and parties that many countries have one of each, so that "Russia’s Defence
/// Ministry" is not "Ukraine’s Defence Ministry", in this article and in others.
struct BodiesByCountry {
    /// The kinds of body that each country has one of.
    private static let kinds: Set<BodyKind> = [.authority, .court, .force, .government]

    /// The country that tells the candidate from another of its name in the article; nil where the article has no two.
    let distinguishing: [String?]

    /// The country of each candidate that is such a body, whether or not the article has another of its name; nil where nothing
    /// tells it.
    let countries: [String?]

    /// - Parameters:
    ///   - keys: The keys of the candidates by name alone, one each.
    ///   - places: Those that the candidates mean, one each.
    ///   - named: The bodies whose names tell their country, one for each candidate.
    init(
        _ candidates: [NameCandidate], _ keys: [String], _ places: [GazetteerPlace?],
        _ named: [NationalBody.Named?], in paragraphs: [AnnotatedParagraph]
    ) {
        let owners = candidates.indices.map { Self.owner(of: $0, candidates, places, paragraphs) }
        let distinguishing = Self.distinguishing(keys, owners)
        self.distinguishing = distinguishing
        guard candidates.contains(where: { $0.kind == .organization }) else {
            countries = distinguishing
            return
        }
        let told = Self.told(candidates, keys, owners, named)
        lazy var main = MainCountry(candidates, places).code
        countries = candidates.indices.map { index in
            let candidate = candidates[index]
            guard candidate.kind == .organization else { return nil }
            if let country = distinguishing[index] ?? told[keys[index]] { return country.isEmpty ? nil : country }
            return NationalBody.isNamed(candidate.key) ? main : nil
        }
    }

    /// Where a key has owners of several countries, each candidate's is its own, or that of the last before it.
    private static func distinguishing(_ keys: [String], _ owners: [Owner?]) -> [String?] {
        var countriesByKey: [String: Set<String>] = [:]
        for (key, owner) in zip(keys, owners) {
            if let owner { countriesByKey[key, default: []].insert(owner.country) }
        }
        var last: [String: String] = [:]
        return zip(keys, owners).map { key, owner in
            guard (countriesByKey[key]?.count ?? 0) > 1 else { return nil }
            if let owner { last[key] = owner.country }
            return last[key]
        }
    }

    /// Returns by key the country that the name itself tells or some mention's owner; empty where the owner is a part
    /// of a country, which has its own court or parliament.
    private static func told(
        _ candidates: [NameCandidate], _ keys: [String], _ owners: [Owner?], _ named: [NationalBody.Named?]
    ) -> [String: String] {
        var told: [String: String] = [:]
        for (index, candidate) in candidates.enumerated() where candidate.kind == .organization {
            if let country = named[index]?.country {
                told[keys[index]] = country
            } else if let owner = owners[index], NationalBody.isNamed(candidate.key), told[keys[index]] == nil {
                told[keys[index]] = owner.isNational ? owner.country : ""
            }
        }
        return told
    }
}

// MARK: - Whose the body is

extension BodiesByCountry {
    /// Whose a body is by the words beside its name.
    private struct Owner {
        let country: String
        /// Not so for a region or a town, which may have a court or police of its own.
        let isNational: Bool

        init(country: String) {
            self.country = country
            isNational = true
        }

        init?(_ place: GazetteerPlace??) {
            guard let place = place ?? nil, !place.countryCode.isEmpty else { return nil }
            country = place.countryCode
            isNational = place.kind == .country || place.kind == .capital
        }
    }

    /// Returns the owner in "Russia’s" or "Russian" before the name, or in "of Russia" and "in Moscow" behind it.
    private static func owner(
        of index: Int, _ candidates: [NameCandidate], _ places: [GazetteerPlace?], _ paragraphs: [AnnotatedParagraph]
    ) -> Owner? {
        let body = candidates[index]
        guard body.kind == .organization else { return nil }
        guard BodyKind(ofName: body.key).map(kinds.contains) ?? false || NationalBody.isNamed(body.key) else {
            return nil
        }
        let paragraph = paragraphs[body.paragraph]
        if let before = candidates[at: index - 1], before.paragraph == body.paragraph {
            if before.kind == .place, paragraph.isClitic(before.tokens.upperBound),
                before.tokens.upperBound + 1 == body.tokens.lowerBound
            {
                return Owner(places[at: index - 1])
            }
            if before.kind == .other, before.tokens.upperBound == body.tokens.lowerBound,
                let country = NationalName.country(before.key)
            {
                return Owner(country: country)
            }
        }
        guard let after = candidates[at: index + 1], after.kind == .place, after.paragraph == body.paragraph,
            leadsToCountry(paragraph.word(body.tokens.upperBound), body.key),
            body.tokens.upperBound + 1 == after.tokens.lowerBound
        else { return nil }
        return Owner(places[at: index + 1])
    }

    /// Whether the preposition says whose the body is. "In" does for courts and ministries; a parliament or an agency of many
    /// countries may sit in several.
    private static func leadsToCountry(_ preposition: String, _ name: String) -> Bool {
        preposition == "of"
            || preposition == "in" && (BodyKind(ofName: name) == .court || name.spaceSeparated.contains("ministry"))
    }
}

/// The country that an article is about, by its places and peoples.
struct MainCountry {
    /// The ISO 3166-1 alpha-2 code; nil where two of three names do not belong to one country.
    let code: String?

    /// `places` are those that the candidates mean, one each.
    init(_ candidates: [NameCandidate], _ places: [GazetteerPlace?]) {
        var counts: [String: Int] = [:]
        for (candidate, place) in zip(candidates, places) {
            let country =
                switch candidate.kind {
                case .place: place?.countryCode ?? ""
                case .other: NationalName.country(candidate.key) ?? ""
                case .person, .organization: ""
                }
            if !country.isEmpty { counts[country, default: 0] += 1 }
        }
        let total = counts.values.reduce(0, +)
        code = counts.first { $0.value >= 2 && 3 * $0.value >= 2 * total }?.key
    }
}
