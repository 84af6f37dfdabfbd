import Text

/// Names that stand for one country: its own, and that of its people.
package enum NationalName {
    private static let peoplesWithinCountries = WordList(lexicon: PackageResources.peoples_within_countries_txt)

    /// Returns the ISO 3166-1 alpha-2 code of "kenya" and "kenyan"; nil for a town, a people of no one country, and for
    /// Scotland and the Scottish, who have a parliament beside that of their country. The name must be folded.
    package static func country(_ name: String) -> String? {
        if peoplesWithinCountries.contains(name) { return nil }
        if case .demonym(let code)? = Lexicon.known(name) { return code.isEmpty ? nil : code }
        guard let place = Lexicon.likeliestPlace(name), place.kind == .country, !place.countryCode.isEmpty else {
            return nil
        }
        return place.countryCode
    }

    /// Returns what is left of a folded name without the country that it opens with or names behind its last "of" or "in", with
    /// the country's code: "supreme court" and "IN" for "indian supreme court" and "supreme court of india".
    package static func removals(from name: String) -> [(rest: String, country: String)] {
        let words = name.spaceSeparated
        var removals: [(rest: String, country: String)] = []
        func add(_ rest: ArraySlice<Substring>, _ country: ArraySlice<Substring>) {
            guard !rest.isEmpty, let code = self.country(country.joined(separator: " ")) else { return }
            removals.append((rest.joined(separator: " "), code))
        }
        for count in [1, 2] where words.count > count { add(words[count...], words[..<count]) }
        if let preposition = words.lastIndex(where: { $0 == "of" || $0 == "in" }) {
            let country = words[(preposition + 1)...]
            add(words[..<preposition], country.first == "the" ? country.dropFirst() : country)
        }
        return removals
    }
}
