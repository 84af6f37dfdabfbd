import Language
import Text

/// Decides which of the places of one name is meant (toponym resolution): Birmingham in Alabama, or in England.
///
/// What decides is, in this order: the region or country beside the name; that of the same name earlier in the article; and
/// the countries of the article's other places, weighed against how large and how well known each of the places is. Of a place
/// that is not listed the country may be told by a listed name within its own, or since nearly all others lie in one.
struct ToponymResolver {
    /// The places that the candidates mean, one each; nil for what is no place or is not known to the gazetteer.
    let places: [GazetteerPlace?]

    init(_ candidates: [NameCandidate], _ paragraphs: [AnnotatedParagraph]) {
        let toponyms = candidates.indices.filter { candidates[$0].kind == .place }
        let readings = ToponymReadings(toponyms.map { candidates[$0].key })
        let located = LocatedToponyms(toponyms.map { candidates[$0] }, paragraphs, readings)
        var support = CountrySupport()
        for key in readings.keys {
            if let place = located.place(of: key) ?? readings.likeliest(key) { support.add(place, of: key) }
        }
        for candidate in candidates where candidate.kind == .other { support.add(nationality: candidate.key) }

        var places = [GazetteerPlace?](repeating: nil, count: candidates.count)
        for (index, toponym) in toponyms.enumerated() {
            let key = candidates[toponym].key
            places[toponym] = located.place(at: index) ?? support.likeliestOrNone(of: readings[key], named: key)
        }
        if let country = Self.onlyCountry(of: places) {
            // Of the one town of its name it is only known that it is hardly meant.
            for toponym in toponyms where places[toponym] == nil && readings[candidates[toponym].key].count != 1 {
                places[toponym] = GazetteerPlace(kind: .city, countryCode: country)
            }
        }
        self.places = places
    }

    /// The smallest number of places from which on it counts that they lie in one country.
    private static let minimumOfOnlyCountry = 2

    /// Returns the country in which the places of an article lie, eight in ten or more, seas and continents aside. What the
    /// gazetteer has not, or has several times, is then there as well, in 19 of 20 cases of the annotated articles.
    private static func onlyCountry(of places: [GazetteerPlace?]) -> String? {
        var counts: [String: Int] = [:]
        for place in places { if let code = place?.countryCode, !code.isEmpty { counts[code, default: 0] += 1 } }
        let all = counts.values.reduce(0, +)
        guard all >= minimumOfOnlyCountry else { return nil }
        return counts.first { $0.value * 10 >= all * 8 }?.key
    }
}

/// What the gazetteer has for each name of an article.
struct ToponymReadings {
    private var readings: [String: [GazetteerPlace]] = [:]
    /// The names in the order of the text.
    private(set) var keys: [String] = []

    init(_ names: [String]) {
        for name in names where readings[name] == nil {
            let listed = Lexicon.places(name)
            readings[name] = listed.isEmpty ? DerivedToponym.places(name) : listed
            keys.append(name)
        }
    }

    subscript(_ key: String) -> [GazetteerPlace] { readings[key] ?? [] }

    /// The place that the name means where nothing else is known.
    func likeliest(_ key: String) -> GazetteerPlace? { CountrySupport().likeliest(of: self[key], named: key) }
}
