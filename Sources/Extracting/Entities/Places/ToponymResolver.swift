import Language
import Text

/// Decides which of the places of one name is meant (toponym resolution): Birmingham in Alabama, or in England.
///
/// What decides is, in this order: the region or country beside the name; that of the same name earlier in the article; and
/// the countries of the article's other places, weighed against how large and how well known each of the places is.
struct ToponymResolver {
    /// The places that the candidates mean, one each; nil for what is no place or is not known to the gazetteer.
    let places: [GazetteerPlace?]

    init(_ candidates: [NameCandidate], _ paragraphs: [AnnotatedParagraph]) {
        let toponyms = candidates.indices.filter { candidates[$0].kind == .place }
        let readings = ToponymReadings(toponyms.map { candidates[$0].key })
        let located = LocatedToponyms(toponyms.map { candidates[$0] }, paragraphs, readings)
        var support = CountrySupport()
        for key in readings.ambiguousKeys.isEmpty ? [] : readings.keys {
            if let place = located.place(of: key) ?? readings.likeliest(key) { support.add(place, of: key) }
        }
        for candidate in candidates where candidate.kind == .other { support.add(nationality: candidate.key) }

        var places = [GazetteerPlace?](repeating: nil, count: candidates.count)
        for (index, toponym) in toponyms.enumerated() {
            let key = candidates[toponym].key
            places[toponym] = located.place(at: index) ?? support.likeliest(of: readings[key], named: key)
        }
        self.places = places
    }
}

/// What the gazetteer has for each name of an article.
struct ToponymReadings {
    private var readings: [String: [GazetteerPlace]] = [:]
    /// The names in the order of the text.
    private(set) var keys: [String] = []

    init(_ names: [String]) {
        for name in names where readings[name] == nil {
            readings[name] = Lexicon.places(name)
            keys.append(name)
        }
    }

    subscript(_ key: String) -> [GazetteerPlace] { readings[key] ?? [] }

    var ambiguousKeys: [String] { keys.filter { self[$0].count > 1 } }

    /// The place that the name means where nothing else is known.
    func likeliest(_ key: String) -> GazetteerPlace? { CountrySupport().likeliest(of: self[key], named: key) }
}
