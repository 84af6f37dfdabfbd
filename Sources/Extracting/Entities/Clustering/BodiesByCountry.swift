import Language
import Text

/// Tells apart the ministries, courts and forces of several countries that have one name: "Russia’s Defence Ministry" and
/// "Ukraine’s Defence Ministry".
struct BodiesByCountry {
    /// The kinds of body that each country has one of.
    private static let kinds: Set<BodyKind> = [.authority, .court, .force, .government]

    /// The country of each candidate, as far as the words beside it or the last of its name tell; nil where the article has no
    /// two of the name.
    let countries: [String?]

    /// - Parameters:
    ///   - keys: The keys of the candidates by name alone, one each.
    ///   - places: Those that the candidates mean, one each.
    init(
        _ candidates: [NameCandidate], _ keys: [String], _ places: [GazetteerPlace?],
        in paragraphs: [AnnotatedParagraph]
    ) {
        let beside = candidates.indices.map { index in
            Self.country(beside: index, candidates, places, paragraphs)
        }
        var countriesByKey: [String: Set<String>] = [:]
        for (key, country) in zip(keys, beside) {
            if let country { countriesByKey[key, default: []].insert(country) }
        }
        var last: [String: String] = [:]
        countries = zip(keys, beside).map { key, country in
            guard (countriesByKey[key]?.count ?? 0) > 1 else { return nil }
            if let country { last[key] = country }
            return last[key]
        }
    }

    /// Returns the country of "Russia’s" before the name, or of "of Russia" and "in Moscow" behind it.
    private static func country(
        beside index: Int, _ candidates: [NameCandidate], _ places: [GazetteerPlace?],
        _ paragraphs: [AnnotatedParagraph]
    ) -> String? {
        let body = candidates[index]
        guard body.kind == .organization, BodyKind(ofName: body.key).map(kinds.contains) ?? false else { return nil }
        let paragraph = paragraphs[body.paragraph]
        if let before = candidates[at: index - 1], before.kind == .place, before.paragraph == body.paragraph,
            paragraph.isClitic(before.tokens.upperBound), before.tokens.upperBound + 1 == body.tokens.lowerBound
        {
            return code(places[at: index - 1])
        }
        guard let after = candidates[at: index + 1], after.kind == .place, after.paragraph == body.paragraph,
            leadsToCountry(paragraph.word(body.tokens.upperBound), body.key),
            body.tokens.upperBound + 1 == after.tokens.lowerBound
        else { return nil }
        return code(places[at: index + 1])
    }

    /// Whether the preposition says whose the body is. "In" does for courts and ministries; a parliament or an agency of many
    /// countries may sit in several.
    private static func leadsToCountry(_ preposition: String, _ name: String) -> Bool {
        preposition == "of"
            || preposition == "in" && (BodyKind(ofName: name) == .court || name.spaceSeparated.contains("ministry"))
    }

    private static func code(_ place: GazetteerPlace??) -> String? {
        guard let code = place??.countryCode, !code.isEmpty else { return nil }
        return code
    }
}
