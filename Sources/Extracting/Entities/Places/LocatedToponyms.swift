import Language
import Text

/// The place names of an article that the text itself locates: "Birmingham, Alabama", "Delhi in India", "the Idaho town of
/// Moscow", "the Spanish city of Valencia".
struct LocatedToponyms {
    private let candidates: [NameCandidate]
    private let paragraphs: [AnnotatedParagraph]
    private let readings: ToponymReadings
    /// The places by the index of the name.
    private var located: [Int: GazetteerPlace] = [:]
    /// The indices of names that are located by what stands beside them, by name.
    private var indices: [String: [Int]] = [:]
    /// The same of the regions and countries in which they lie.
    private var containers: [String: [Int]] = [:]

    init(_ candidates: [NameCandidate], _ paragraphs: [AnnotatedParagraph], _ readings: ToponymReadings) {
        self.candidates = candidates
        self.paragraphs = paragraphs
        self.readings = readings
        for index in candidates.indices {
            if index + 1 < candidates.endIndex { locate(index, index + 1) }
            if located[index] == nil { locateByNationality(index) }
        }
    }

    /// Returns the place that the name at `index` means by what stands beside it, or beside the same name before.
    func place(at index: Int) -> GazetteerPlace? {
        let key = candidates[index].key
        for list in [indices[key], containers[key]] {
            if let list, let last = list.last(where: { $0 <= index }) { return located[last] }
        }
        return located[index]
    }

    /// Returns the first place of that name that is located anywhere in the article.
    func place(of key: String) -> GazetteerPlace? {
        (indices[key] ?? containers[key])?.first.flatMap { located[$0] }
    }

    /// Locates a name by the one before or after it.
    private mutating func locate(_ first: Int, _ second: Int) {
        guard candidates[first].paragraph == candidates[second].paragraph else { return }
        switch relation(first, second) {
        case .containerBehind(let isList): locate(first, within: second, mayBeUnlisted: !isList)
        case .containerBefore: locate(second, within: first, mayBeUnlisted: false)
        case nil: break
        }
    }

    private mutating func locate(_ index: Int, within container: Int, mayBeUnlisted: Bool) {
        let regions = readings[candidates[container].key].filter { [.country, .region, .state].contains($0.kind) }
        let towns = readings[candidates[index].key].filter { $0.kind != .country }
        for region in regions {
            let inside = towns.filter { region.contains($0) }
            guard let town = inside.min(by: { region.distance(to: $0) < region.distance(to: $1) }) else { continue }
            return note(town, at: index, within: region, at: container)
        }
        // A town too small for the gazetteer: "Paris, Maine". A country lies in no other: "Australia, Malaysia".
        let isCountry = readings[candidates[index].key].contains { $0.kind == .country }
        guard mayBeUnlisted, let region = regions.first, region.isNamedBehindTowns || towns.isEmpty && !isCountry else {
            return
        }
        note(.unlisted(in: region), at: index, within: region, at: container)
    }

    /// Locates a name behind the adjective of a country and what the place is: "the Spanish city of Valencia".
    private mutating func locateByNationality(_ index: Int) {
        let paragraph = paragraphs[candidates[index].paragraph]
        let first = candidates[index].tokens.lowerBound
        let noun = paragraph.word(first - 1) == "of" ? first - 2 : first - 1
        guard Self.nounsForTowns.contains(paragraph.word(noun)), let adjective = paragraph[noun - 1],
            case .demonym(let country)? = Lexicon.known(adjective.normalized), !country.isEmpty,
            let town = readings[candidates[index].key].first(where: { $0.kind != .country && $0.countryCode == country }
            )
        else { return }
        located[index] = town
        indices[candidates[index].key, default: []].append(index)
    }

    private mutating func note(
        _ town: GazetteerPlace, at index: Int, within region: GazetteerPlace, at container: Int
    ) {
        located[index] = town
        indices[candidates[index].key, default: []].append(index)
        located[container] = region
        containers[candidates[container].key, default: []].append(container)
    }
}

extension LocatedToponyms {
    private enum Relation {
        /// The second name is what the first lies in, unless both stand in a list.
        case containerBehind(isList: Bool)
        case containerBefore
    }

    private static let conjunctions: Set<String> = ["and", "or", "&"]
    private static let nounsForTowns: Set<String> = [
        "city", "town", "village", "suburb", "port", "capital", "community", "township", "hamlet", "resort",
    ]

    private func relation(_ first: Int, _ second: Int) -> Relation? {
        let paragraph = paragraphs[candidates[first].paragraph]
        let (left, right) = (candidates[first].tokens, candidates[second].tokens)
        guard left.upperBound < right.lowerBound, right.lowerBound - left.upperBound <= 3 else { return nil }
        let between = left.upperBound.upTo(right.lowerBound).map { paragraph.words[$0].text.lowercased() }
        switch between {
        case [","]: return .containerBehind(isList: isList(left, right, in: paragraph))
        case ["("], ["["], ["in"], [",", "in"]: return .containerBehind(isList: true)
        case ["'s"], ["’s"]: return .containerBefore
        default:
            let isTownOf = between.last == "of" && between.dropLast().last.map(Self.nounsForTowns.contains) == true
            return isTownOf ? .containerBefore : nil
        }
    }

    /// Whether the names belong to a list: "Paris, Texas and Ohio", "Lund, Paris, Rome".
    private func isList(_ left: Range<Int>, _ right: Range<Int>, in paragraph: AnnotatedParagraph) -> Bool {
        let next = paragraph.word(right.upperBound)
        return Self.conjunctions.contains(next)
            || next == "," && Self.conjunctions.contains(paragraph.word(right.upperBound + 1))
            || paragraph.word(left.lowerBound - 1) == ","
    }
}

extension GazetteerPlace {
    /// The distance in kilometres from a state's middle within which its towns lie.
    private static let radiusOfState = 800.0

    /// A town in `region` of which nothing but that is known.
    fileprivate static func unlisted(in region: GazetteerPlace) -> GazetteerPlace {
        GazetteerPlace(kind: .city, countryCode: region.countryCode)
    }

    /// Whether the town lies in the country, or near the middle of the state.
    fileprivate func contains(_ town: GazetteerPlace) -> Bool {
        guard town != self, !countryCode.isEmpty, town.countryCode == countryCode else { return false }
        return kind != .state || distance(to: town) < Self.radiusOfState
    }

    /// The distance in kilometres; 0 where it is not known, and for a country, in all of which a town may lie.
    fileprivate func distance(to town: GazetteerPlace) -> Double {
        guard kind == .state, let position, let other = town.position else { return 0 }
        return position.distance(to: other)
    }

    /// Whether the region is one that is named behind its towns in every newspaper: Maine, Ontario, New South Wales.
    fileprivate var isNamedBehindTowns: Bool {
        kind == .state || kind == .region && ["US", "CA", "AU"].contains(countryCode)
    }
}
