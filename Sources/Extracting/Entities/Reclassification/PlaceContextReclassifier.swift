import ArticleModel
import Language

/// Makes places of what the network took for somebody, where the words before say that it is one: "the mayor of Lanmouth".
struct PlaceContextReclassifier {
    let names: [NameText]

    init(_ names: [NameText]) { self.names = names }

    func reclassify(_ candidates: inout [NameCandidate]) {
        let places = Set(candidates.lazy.filter(isPlace).map(\.key))
        if places.isEmpty { return }
        for index in candidates.indices
        where isReclassifiable(candidates[index]) && places.contains(candidates[index].key) {
            candidates[index].take(.inPlace)
        }
    }

    /// What the network alone says is somebody, or a firm.
    private func isReclassifiable(_ candidate: NameCandidate) -> Bool {
        (candidate.kind == .person || candidate.kind == .organization)
            && ["tagger", NameRule.rareSurname.name].contains(candidate.rule)
    }

    private func isPlace(_ candidate: NameCandidate) -> Bool {
        let text = names[candidate.paragraph]
        let start = candidate.tokens.lowerBound
        let isWeak = candidate.kind == .person && candidate.rule == NameRule.rareSurname.name
        if isWeak || candidate.rule == "tagger", candidate.tokens.count == 1,
            Self.nounsAfterPlaces.contains(text[candidate.tokens.upperBound]?.text ?? "")
        {
            return true
        }
        guard candidate.rule == "tagger", candidate.tokens.count < 3, text[start - 1]?.text == "of",
            let head = text[start - 2]?.text
        else { return false }
        return Self.nounsBeforeOf.contains(head.lowercased())
    }

    /// What only a place has, in small letters: "Lambeth council".
    private static let nounsAfterPlaces: Set<String> = [
        "council", "councillor", "councillors", "borough", "suburb", "neighbourhood", "airport",
    ]

    /// What only a place has, or is, before "of".
    private static let nounsBeforeOf: Set<String> = [
        "mayor", "mayors", "mayoress", "archbishop", "bishop", "city", "town", "village", "hamlet", "suburb", "suburbs",
        "outskirts", "port", "island", "peninsula", "province", "district", "county", "parish", "municipality",
        "neighbourhood", "neighborhood", "streets", "north", "south", "east", "west", "northeast", "northwest",
        "southeast",
        "southwest", "inhabitants", "coast", "shores",
    ]
}
