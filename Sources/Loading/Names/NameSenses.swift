import Linking

/// The senses of one name of places or bodies: the towns of the name, the countries that have such a court.
struct NameSenses {
    private let name: String
    /// The number of articles of each sense.
    private let articles: [String: Int]
    /// The countries of places by their number in the gazetteer.
    private let countries: [String: String]

    init(_ name: String, _ aliases: [NameIndex.AliasRow]) {
        self.name = name
        articles = aliases.reduce(into: [:]) { $0[$1.record.sense, default: 0] += $1.record.articles }
        countries = aliases.reduce(into: [:]) { $0[$1.record.sense] = $1.country }
    }

    /// Returns the entity that a name of that sense stands for.
    ///
    /// A place of which only the country is known is the one in the gazetteer that lies there; a name without a sense
    /// that of by far the most articles.
    func match(of record: NameRecord) -> NameMatch {
        let sense = record.sense
        if sense.isEmpty { return likeliest(of: articles.filter { !$0.key.isEmpty }) }
        let inCountry = NameSense.isCountry(sense) ? countries.filter { $0.value == sense && $0.key != sense } : [:]
        if let place = inCountry.keys.first, inCountry.count == 1 {
            return NameMatch(entity: place, probability: 0.95, .onlyBearer)
        }
        return NameMatch(entity: key(sense), probability: 1, .ownName)
    }

    private func likeliest(of senses: [String: Int]) -> NameMatch {
        guard let best = SenseModel.likeliest(of: senses, unsaid: articles[""] ?? 0) else {
            return NameMatch(entity: name, probability: 1, .ownName)
        }
        guard best.probability >= SenseModel.minimumProbability else {
            return NameMatch(entity: name, probability: 1, .undecided)
        }
        return NameMatch(
            entity: key(best.candidate), probability: best.probability, senses.count == 1 ? .onlyBearer : .mostNamed)
    }

    /// Kyiv and Kiev have one number in the gazetteer, which is their key.
    private func key(_ sense: String) -> String { NameSense.isCountry(sense) ? "\(name) (\(sense))" : sense }
}
